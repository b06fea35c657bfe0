package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.ingest.record.SourceKind;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.model.code.EntityScope;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a document says of its unit, a row a fiscal year. Where it gives an item twice, a table
 * speaks before prose and the first mention before later ones; the others stay figures.
 */
record Testimonies(DocumentRows rows, Landed landed, DocumentReport report, SubjectUnit unit) {
  /** A report speaks of the unit itself unless it says otherwise. */
  static final String SCOPE = EntityScope.OWN.id();

  void add(List<Figure> figures) {
    Map<FiscalYear, Map<String, Figure>> years = new TreeMap<>();
    figures.stream()
        .filter(this::isOfUnit)
        .sorted(
            Comparator.comparing(Testimonies::isOfInitialBudget)
                .thenComparing(Figure::origin)
                .thenComparing(f -> f.spans().get(0).start()))
        .forEach(
            f ->
                years
                    .computeIfAbsent(
                        Objects.requireNonNull(f.fiscalYear()), y -> new LinkedHashMap<>())
                    .putIfAbsent(f.item(), f));
    years.forEach(this::add);
  }

  /** The parts of the record's budget are those of the adjusted one, where a document has both. */
  private static boolean isOfInitialBudget(Figure figure) {
    return "initial".equals(figure.stage()) && !figure.item().equals("initial_budget");
  }

  /** Figures of projects, and of a year that the text does not tell, stay figures. */
  private boolean isOfUnit(Figure figure) {
    String name = report.reading().unitName();
    return figure.fiscalYear() != null && figure.subject().equals(name == null ? "" : name);
  }

  private void add(FiscalYear year, Map<String, Figure> figures) {
    TableRow row = testimony(year);
    boolean any = false;
    for (Item item : Items.ofRecord()) {
      Figure figure = figures.get(item.id());
      BigDecimal value = figure == null ? null : figure.value();
      if (figure != null && value != null) {
        any |= put(row, item, figure, value);
      }
    }
    if (any) {
      rows.add(Tables.BUDGET_TESTIMONY, row.row());
    }
    new ScoreRows(rows, landed, report.reading().scoreScheme())
        .add(() -> fact(Tables.SCORE, year), "", figures);
  }

  private boolean put(TableRow row, Item item, Figure figure, BigDecimal value) {
    if (!fits(item, figure, value)) {
      return false;
    }
    boolean number = Tables.typeOf(item.measure()) == ColumnType.INTEGER;
    int decimals = Holds.of(item.measure()).decimals();
    row.with(
        item.id(),
        number ? value.intValueExact() : value.setScale(decimals, RoundingMode.UNNECESSARY));
    return true;
  }

  /**
   * Whether the column holds the value exactly; what it does not hold is set aside, not rounded.
   */
  private boolean fits(Item item, Figure figure, BigDecimal value) {
    RejectReason why = Holds.of(item.measure()).whyNot(value);
    if (why != null) {
      String written = figure.asWritten();
      rows.reject(landed, item.id(), written, why.id(), why.about(item.id(), written));
    }
    return why == null;
  }

  private TableRow testimony(FiscalYear year) {
    SourceKind speaker = speaker(report.reading().type());
    return fact(Tables.BUDGET_TESTIMONY, year)
        .with("entity_scope", scope())
        .with("source_kind", speaker.id())
        .with("precedence", speaker.precedence());
  }

  private static SourceKind speaker(String type) {
    return switch (type) {
      case Reading.FINAL_ACCOUNTS -> SourceKind.FINAL_ACCOUNTS;
      case Reading.PROJECT_SELF_EVALUATION, Reading.DEPARTMENT_SELF_EVALUATION ->
          SourceKind.SELF_EVALUATION;
      default -> SourceKind.EVALUATION_REPORT;
    };
  }

  private TableRow fact(TableContract table, FiscalYear year) {
    return TableRow.of(table)
        .with("doc_id", landed.doc().value())
        .with("place", DocumentRows.PLACE)
        .with("unit_id", Objects.requireNonNull(unit.id(), "unit").value())
        .with("fiscal_year", year.value())
        .with("province", unit.province())
        .with("landed_order", landed.order());
  }

  private String scope() {
    String scope = report.reading().entityScope();
    return scope == null ? SCOPE : scope;
  }
}
