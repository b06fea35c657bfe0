package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.ClassSpending;
import io.budgetlens.ingest.extract.ClassSpending.Classification;
import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The spending of classes 类款项 that a document's tables state; SQL puts beside each class what the
 * classes below it add up to.
 */
final class StatedClasses {
  static final Map<String, Words> NAMES =
      Map.of(
          "class_amount", new Words("本级科目数", "amount of the class"),
          "class_below", new Words("下级科目之和", "sum of the classes below"),
          "class_leaves", new Words("末级科目之和", "sum of the last classes below"),
          "class_above", new Words("上级科目数", "amount of the class above"),
          "leaves_above", new Words("上级科目的末级科目之和", "sum of the last classes below the one above"));

  /** What documents state; {@link #STEP} makes of it what rules read. */
  static final TableContract CONTRACT =
      new RowColumns()
          .add("classification", ColumnType.TEXT)
          .add("code", ColumnType.TEXT)
          .add("parent", ColumnType.TEXT)
          .figure("class_amount", ColumnType.MONEY)
          .contract("told_class");

  static final Step STEP = Step.beside(StatedClasses.class, "stated_class");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal OF_WAN = BigDecimal.valueOf(50);
  private static final BigDecimal OF_CENT = new BigDecimal("0.005");
  private static final String PERSONNEL = "personnel";
  private static final String RUNNING = "running";

  private final Stated stated;
  private final Reading reading;
  private final BigDecimal step;

  private StatedClasses(Stated stated, Reading reading) {
    this.stated = stated;
    this.reading = reading;
    boolean inWan =
        reading.classes().stream().allMatch(c -> amount(c).remainder(HUNDRED).signum() == 0);
    this.step = inWan ? OF_WAN : OF_CENT;
  }

  /** Adds the classes of the unit, and the totals they are parts of. */
  static void add(Stated stated, Paper paper) {
    if (!paper.reading().classes().isEmpty()) {
      new StatedClasses(stated, paper.reading()).add(paper.subject());
    }
  }

  private void add(Subject subject) {
    int number = 0;
    for (ClassSpending one : reading.classes()) {
      String name = one.name() == null ? one.code() : one.code() + " " + one.name();
      boolean economic = one.classification() == Classification.ECONOMIC;
      Line line = new Line(one.classification(), one.code(), parent(one.code(), economic), name);
      add("k" + number++, line, amount(one), one.span());
    }
    total(subject, "expenditure_total", Classification.FUNCTION, "");
    total(subject, "personnel_expenditure", Classification.ECONOMIC, PERSONNEL);
    total(subject, "running_cost_expenditure", Classification.ECONOMIC, RUNNING);
  }

  private static String parent(String code, boolean economic) {
    if (code.length() > 3) {
      return code.substring(0, code.length() - 2);
    }
    if (economic) {
      return code.equals("301") || code.equals("303") ? PERSONNEL : RUNNING;
    }
    return "";
  }

  private static BigDecimal amount(ClassSpending one) {
    BigDecimal amount =
        one.classification() == Classification.ECONOMIC
            ? one.basicExpenditure()
            : one.expenditure();
    return amount == null ? BigDecimal.ZERO : amount;
  }

  private void total(Subject subject, String item, Classification of, String code) {
    Figure figure = subject.figures().get(item);
    if (figure != null && figure.value() != null) {
      String name = Items.get(item).name().zh();
      Line line = new Line(of, code, null, name);
      add("k-" + item, line, figure.value(), figure.spans().get(0));
    }
  }

  /** A class by its code, with the code of the one above it. */
  private record Line(Classification of, String code, @Nullable String parent, String name) {}

  private void add(String place, Line line, BigDecimal amount, Span span) {
    String scope = reading.entityScope();
    Map<String, @Nullable Object> row = RowColumns.row(stated.docId(), place);
    row.put("unit_id", reading.unitName() == null ? "" : reading.unitName());
    row.put("fiscal_year", reading.fiscalYear() == null ? 0 : reading.fiscalYear().value());
    row.put("entity_scope", scope == null ? "" : scope);
    row.put(StatedColumns.IS_UNIT, true);
    row.put(StatedColumns.OWN_YEAR, true);
    row.put(StatedColumns.MONEY_UNIT, step.equals(OF_WAN) ? "wan" : "yuan");
    row.put("item_zh", line.name());
    row.put("item_en", line.name());
    row.put("classification", line.of().name());
    row.put("code", line.code());
    row.put("parent", line.parent());
    RowColumns.put(row, "class_amount", RowColumns.typed(Measure.MONEY, amount), step);
    stated.add(Relation.CLASSES, new Row(row));
    stated.quote(place, "class_amount", span);
  }
}
