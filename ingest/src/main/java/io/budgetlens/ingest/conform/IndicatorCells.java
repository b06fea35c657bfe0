package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.extract.CellQuantity;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.ingest.record.RecordSteps;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The targets and results that files of indicators tell, read as those of documents are. Each way
 * of writing one is read once; rows find it by its words.
 */
public final class IndicatorCells {
  /** What no column of numbers holds, in the columns of {@code rejected_row}. */
  public static final String REJECTED = "indicator_rejected";

  private static final TableContract TOLD =
      new TableContract(
          "told_quantity",
          List.of(
              new Column(1, "told_as", ColumnType.TEXT, true),
              new Column(2, "told_nature", ColumnType.TEXT, false),
              new Column(3, "told_operator", ColumnType.TEXT, false),
              new Column(4, "told_words", ColumnType.TEXT, false),
              new Column(5, "told_number", ColumnType.QUANTITY, false),
              new Column(6, "told_unit", ColumnType.TEXT, false),
              new Column(7, "told_reason", ColumnType.TEXT, false)),
          List.of("told_as"),
          List.of(),
          List.of());

  /** Signs that no cell has stand between the cells. */
  private static final String TARGET =
      "coalesce(nature, '') || chr(31) || coalesce(operator, '') || chr(31) || coalesce(target, '')"
          + " || chr(31) || coalesce(unit, '')";

  private static final String ACTUAL = "chr(31) || chr(31) || coalesce(actual, '') || chr(31)";
  private static final int PAGE = 20_000;

  private static final Map<String, String> COLUMNS =
      Map.of(
          "nature", "q.told_nature",
          "operator", "q.told_operator",
          "target", "q.told_words",
          "target_value", "q.told_number",
          "unit", "q.told_unit",
          "actual_value", "a.told_number");

  private final Work work;

  public IndicatorCells(Work work) {
    this.work = work;
  }

  /** Whether a column of {@code indicator_result} is told by what was read here. */
  static boolean tells(String column) {
    return COLUMNS.containsKey(column);
  }

  static String column(String column) {
    String told = COLUMNS.get(column);
    if (told == null) {
      throw new IllegalArgumentException("no quantity tells " + column);
    }
    return told;
  }

  /** Joins what was read to the rows of a file, which is called {@code landed}. */
  static String joined() {
    return " left join "
        + TOLD.name()
        + " q on q.told_as = "
        + TARGET
        + " left join "
        + TOLD.name()
        + " a on a.told_as = "
        + ACTUAL;
  }

  /** Reads what the typed files tell. */
  public void keep(List<RecordSteps> files) {
    List<RecordSteps> own =
        files.stream().filter(f -> f.file().kind() == RecordKind.INDICATORS).toList();
    work.rows(TOLD.name(), TOLD, own.isEmpty() ? List.of() : told(own));
    work.keep(Step.of(REJECTED, own.isEmpty() ? nothing() : rejected(own)));
  }

  private List<Row> told(List<RecordSteps> files) {
    String ways =
        files.stream()
            .flatMap(
                f ->
                    List.of(
                        "select " + TARGET + " as told_as from (" + f.good() + ") g",
                        "select " + ACTUAL + " as told_as from (" + f.good() + ") g")
                        .stream())
            .collect(Collectors.joining(" union "));
    work.keep(Step.of("told_way", ways));
    List<Row> all = new ArrayList<>();
    String after = "";
    for (List<Row> page = page(after); !page.isEmpty(); page = page(after)) {
      page.forEach(r -> all.add(told(r.text("told_as"))));
      after = page.get(page.size() - 1).text("told_as");
    }
    return all;
  }

  private List<Row> page(String after) {
    return work.query(
        Step.of(
                "told_ways",
                "select told_as from told_way where told_as > :after order by told_as nulls first"
                    + " limit "
                    + PAGE)
            .with("after", after));
  }

  private static Row told(String way) {
    String[] cells = way.split("\u001f", -1);
    CellQuantity told =
        CellQuantity.of(cell(cells[0]), cell(cells[1]), cell(cells[2]), cell(cells[3]));
    BigDecimal number = told.number();
    RejectReason why = number == null ? null : Holds.QUANTITY.whyNot(number);
    return TableRow.of(TOLD)
        .with("told_as", way)
        .with("told_nature", told.nature())
        .with("told_operator", told.operator())
        .with("told_words", told.words())
        .with("told_number", number == null || why != null ? null : scaled(number))
        .with("told_unit", told.unit())
        .with("told_reason", why == null ? null : why.id())
        .row();
  }

  private static BigDecimal scaled(BigDecimal number) {
    return number.setScale(Holds.QUANTITY.decimals(), RoundingMode.UNNECESSARY);
  }

  private static @Nullable String cell(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static String rejected(List<RecordSteps> files) {
    List<String> each = new ArrayList<>();
    for (RecordSteps file : files) {
      each.add(rejected(file, "target", TARGET));
      each.add(rejected(file, "actual", ACTUAL));
    }
    return String.join(" union all ", each);
  }

  private static String rejected(RecordSteps file, String column, String way) {
    String words =
        "replace(replace(%s, '{column}', '" + column + "'), '{written}', g." + column + ")";
    return "select '"
        + file.doc().value()
        + "' as doc_id, '"
        + file.file().file().replace("'", "''")
        + "' as file, g._line as line, '"
        + column
        + "' as column_name, g."
        + column
        + " as written, q.told_reason as reason, "
        + words.formatted("m.zh")
        + " as message_zh, "
        + words.formatted("m.en")
        + " as message_en from ("
        + file.good()
        + ") g join "
        + TOLD.name()
        + " q on q.told_as = "
        + way
        + " join reject_reason m on m.id = q.told_reason";
  }

  private static String nothing() {
    return Tables.REJECTED_ROW.columns().stream()
        .map(c -> "cast(null as " + c.type().sql() + ") as " + c.name())
        .collect(Collectors.joining(", ", "select ", " where false"));
  }
}
