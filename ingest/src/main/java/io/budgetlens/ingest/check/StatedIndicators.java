package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.StatedColumns.Quantity;
import io.budgetlens.ingest.extract.Indicator;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The level-3 indicators of a document whose target and actual value are numbers of one kind. What
 * they are measured by is told by the operator, else by their nature; of others only that both
 * numbers are equal.
 */
final class StatedIndicators {
  /** What SQL tells of them. */
  static final Set<String> FLAGS =
      new TreeSet<>(Set.of("is_met", "is_unmet", "is_far_over", "is_explained", "is_whole"));

  static final Map<String, Quantity> NAMES =
      Map.of(
          "target_value", new Quantity(Measure.POINTS, new Words("指标值", "target")),
          "actual_value", new Quantity(Measure.POINTS, new Words("完成值", "actual value")),
          "indicator_weight", new Quantity(Measure.POINTS, new Words("分值", "full marks")),
          "indicator_score", new Quantity(Measure.POINTS, new Words("得分", "score")),
          "indicator_earned", new Quantity(Measure.POINTS, new Words("应得分", "score earned")),
          "completion", new Quantity(Measure.RATIO, new Words("完成率", "completion")));

  /** What documents state; {@link #STEP} makes of it what rules read. */
  static final TableContract CONTRACT =
      new RowColumns()
          .add("wants", ColumnType.TEXT)
          .add("is_rate", ColumnType.BOOLEAN)
          .add("is_explained", ColumnType.BOOLEAN)
          .figure("target_value", ColumnType.QUANTITY)
          .figure("actual_value", ColumnType.QUANTITY)
          .figure("indicator_weight", ColumnType.POINTS)
          .figure("indicator_score", ColumnType.POINTS)
          .contract("told_indicator");

  static final Step STEP = Step.beside(StatedIndicators.class, Relation.INDICATOR.view());

  private static final Pattern NO_REASON = Pattern.compile("[\\s　/／—\\-－无]*");
  private static final Pattern NUMBER = Pattern.compile("[0-9.,，\\s≥≤=＝﹦>＜＞<约达到完成]+");
  private static final int LARGEST = 12;

  private StatedIndicators() {}

  static void add(Stated stated, Reading reading) {
    List<Indicator> indicators = reading.indicators();
    for (int i = 0; i < indicators.size(); i++) {
      Indicator one = indicators.get(i);
      if (isNumber(one)) {
        String place = "i" + i;
        stated.add(Relation.INDICATOR, row(stated.docId(), place, one, reading));
        for (String name : List.of("indicator_score", "actual_value", "target_value")) {
          stated.quote(place, name, one.span());
        }
      }
    }
  }

  private static boolean isNumber(Indicator one) {
    return fits(one.targetNumber())
        && fits(one.actualNumber())
        && fits(one.weight())
        && fits(one.score())
        && isMark(one.weight())
        && isMark(one.score())
        && areAlike(one);
  }

  /** Whether it can be points of a scheme: below a thousand. */
  private static boolean isMark(@Nullable BigDecimal value) {
    return value != null && value.precision() - value.scale() <= 3;
  }

  private static boolean fits(@Nullable BigDecimal value) {
    return value != null && value.signum() >= 0 && value.precision() - value.scale() <= LARGEST;
  }

  /** The unit of the actual value is that of the target, or it has none. */
  private static boolean areAlike(Indicator one) {
    String written = one.actual() == null ? "" : NUMBER.matcher(one.actual()).replaceAll("");
    String unit = one.unit() == null ? "" : one.unit();
    boolean isRate = written.equals("%") || written.equals("％");
    if (isRate(unit)) {
      return isRate
          || (written.isEmpty() && value(one.actualNumber()).compareTo(BigDecimal.ONE) > 0);
    }
    return written.isEmpty() || written.equals(unit);
  }

  private static BigDecimal value(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }

  private static boolean isRate(String unit) {
    return unit.equals("%") || unit.equals("％") || unit.equals("百分比");
  }

  private static Row row(String docId, String place, Indicator one, Reading reading) {
    FiscalYear year = one.fiscalYear() == null ? reading.fiscalYear() : one.fiscalYear();
    String unit = reading.unitName() == null ? "" : reading.unitName();
    String scope = reading.entityScope();
    String reason = one.deviationReason() == null ? "" : one.deviationReason();
    Map<String, @Nullable Object> row = RowColumns.row(docId, place);
    row.put("unit_id", one.project().isEmpty() ? unit : one.project());
    row.put("fiscal_year", year == null ? 0 : year.value());
    row.put("entity_scope", scope == null ? "" : scope);
    row.put(StatedColumns.IS_UNIT, one.project().isEmpty());
    row.put(StatedColumns.OWN_YEAR, true);
    row.put(StatedColumns.MONEY_UNIT, "yuan");
    row.put("item_zh", one.level3());
    row.put("item_en", one.level3());
    row.put("wants", wants(one));
    row.put("is_rate", isRate(one.unit() == null ? "" : one.unit()));
    row.put("is_explained", !NO_REASON.matcher(reason).matches());
    put(row, "target_value", one.targetNumber(), 6);
    put(row, "actual_value", one.actualNumber(), 6);
    put(row, "indicator_weight", one.weight(), 2);
    put(row, "indicator_score", one.score(), 2);
    return new Row(row);
  }

  private static void put(
      Map<String, @Nullable Object> row, String name, @Nullable BigDecimal value, int digits) {
    BigDecimal number = value(value);
    RowColumns.put(row, name, number.setScale(digits, RoundingMode.HALF_UP), BigDecimal.ZERO);
  }

  private static String wants(Indicator one) {
    String by = one.operator() == null ? "" : one.operator();
    String nature = one.nature() == null ? "" : one.nature();
    return switch (by) {
      case "≥", ">" -> "more";
      case "≤", "<" -> "less";
      case "=" -> "equal";
      default -> nature.equals("positive") ? "more" : nature.equals("negative") ? "less" : "equal";
    };
  }
}
