package io.budgetlens.ingest.record;

import io.budgetlens.model.fiscal.FiscalYear;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The typed value of a written cell, and why there is none, as SQL of the portable subset. {@code
 * w} is the written cell, trimmed, null where blank.
 *
 * <p>A form is matched by {@code regexp_replace(w, '^…$', '') = ''}, which both engines read alike;
 * casts of unmatched text would round decimals and take {@code 1e5}.
 */
final class CellSql {
  private static final String PLAIN = "-?[0-9]{1,16}([.][0-9]{1,2})?";
  private static final String GROUPED = "-?[0-9]{1,3}(,[0-9]{3})+([.][0-9]{1,2})?";
  private static final String FRACTION = "-?[0-9]{1,6}([.][0-9]{1,6})?";

  private CellSql() {}

  /** The written cell without the marks that stand for blank. */
  static String written(RecordForm form, String column) {
    String text = "nullif(trim(" + column + "), '')";
    return isNumber(form)
        ? "case when trim("
            + column
            + ") in ('/', '-', '—', '——', '－') then null else "
            + text
            + " end"
        : text;
  }

  /** The typed value; null where the cell is blank or cannot be typed. */
  static String typed(RecordForm form, String w) {
    return switch (form) {
      case REGION ->
          when(
              matches(w, "([0-9]{6}|[0-9]{9})"),
              "case when length(" + w + ") = 6 then " + w + " || '000' else " + w + " end");
      case UNIT_CODE -> when(matches(w, "[0-9A-Za-z]{1,20}"), w);
      case UNIT_ID -> when(matches(w, "([0-9]{9}-[0-9A-Za-z]{1,20}|x-[0-9a-f]{12})"), w);
      case FISCAL_YEAR ->
          within(matches(w, "[0-9]{4}"), cast(w, "int"), FiscalYear.FIRST, FiscalYear.LAST);
      case MONTH ->
          within(matches(w, "[0-9]{1,2}月?"), cast("replace(" + w + ", '月', '')", "int"), 1, 12);
      case SCOPE ->
          "case when "
              + w
              + " in ('own', '本级') then 'own' when "
              + w
              + " in ('consolidated', '汇总') then 'consolidated' end";
      case CURRENCY -> when(matches(w, "[A-Z]{3}"), w);
      case SOURCE_KIND -> when(w + " in (" + SourceKind.quoted() + ")", w);
      case LINEAGE_KIND ->
          when(w + " in ('rename', 'merge', 'split', 'transfer', 'new', 'abolish')", w);
      case MONEY -> money(w);
      case BUDGET -> "case when " + w + " not like '-%' then " + money(w) + " end";
      case RATE -> within(matches(w, FRACTION), cast(w, "decimal(12,6)"), -10, 10);
      case SHARE -> within(matches(w, FRACTION), cast(w, "decimal(12,6)"), 0, 1);
      case COUNT -> when(matches(w, "[0-9]{1,9}"), cast(w, "int"));
      case LEVEL -> when(matches(w, "[1-9]"), cast(w, "int"));
      case POINTS ->
          within(matches(w, "[0-9]{1,4}([.][0-9]{1,2})?"), cast(w, "decimal(6,2)"), 0, 1000);
      case DATE -> when(matches(w, "[0-9]{4}-[0-9]{2}-[0-9]{2}"), cast(w, "date"));
      case DIMENSION -> dimension(w);
      case NATURE -> nature(w);
      case OPERATOR -> "case " + sign(w) + " end";
      case TEXT -> w;
    };
  }

  /**
   * How nearly all cells of a form are written, as a pattern: such a cell is its own written form
   * and cannot be wrong. Absent where cells of a form are too various for that.
   */
  static Optional<String> usual(RecordForm form) {
    return switch (form) {
      case REGION -> Optional.of("([0-9]{6}|[0-9]{9})");
      case UNIT_CODE -> Optional.of("[0-9A-Za-z]{1,20}");
      case UNIT_ID -> Optional.of("[0-9]{9}-[0-9A-Za-z]{1,20}");
      case FISCAL_YEAR -> Optional.of("20[0-9]{2}");
      case SCOPE -> Optional.of("(own|consolidated)");
      case MONEY -> Optional.of(PLAIN);
      case BUDGET -> Optional.of(PLAIN.substring("-?".length()));
      case RATE -> Optional.of("[0-9]([.][0-9]{1,6})?");
      case COUNT -> Optional.of("[0-9]{1,9}");
      case LEVEL -> Optional.of("[1-9]");
      case POINTS -> Optional.of("[0-9]{1,3}([.][0-9]{1,2})?");
      default -> Optional.empty();
    };
  }

  /** The typed value of a cell that is written as usual, or blank. */
  static String usualTyped(RecordForm form, String w) {
    return switch (form) {
      case REGION -> "case when length(" + w + ") = 6 then " + w + " || '000' else " + w + " end";
      case FISCAL_YEAR, COUNT, LEVEL -> cast(w, "int");
      case MONEY, BUDGET -> cast(w, "decimal(18,2)");
      case RATE -> cast(w, "decimal(12,6)");
      case POINTS -> cast(w, "decimal(6,2)");
      default -> w;
    };
  }

  /** SQL: do all the cells match their patterns? One pass over a row costs less than one a cell. */
  static String allMatch(List<String> cells, List<String> patterns) {
    return "regexp_replace(concat_ws(',', "
        + cells.stream().map(c -> "coalesce(" + c + ", '')").collect(Collectors.joining(", "))
        + "), '^"
        + String.join(",", patterns)
        + "$', '') = ''";
  }

  /** The reason's id of a cell that is not blank and has no typed value. */
  static String why(RecordForm form, String w) {
    return switch (form) {
      case REGION -> id(RejectReason.NOT_A_REGION_CODE);
      case UNIT_CODE -> id(RejectReason.NOT_A_UNIT_CODE);
      case UNIT_ID -> id(RejectReason.NOT_A_UNIT_ID);
      case FISCAL_YEAR -> id(RejectReason.YEAR_OUT_OF_RANGE);
      case MONTH -> id(RejectReason.MONTH_OUT_OF_RANGE);
      case SCOPE -> id(RejectReason.UNKNOWN_SCOPE);
      case CURRENCY -> id(RejectReason.NOT_A_CURRENCY);
      case SOURCE_KIND -> id(RejectReason.UNKNOWN_SOURCE_KIND);
      case LINEAGE_KIND -> id(RejectReason.UNKNOWN_LINEAGE_KIND);
      case MONEY, BUDGET -> whyNoMoney(w);
      case RATE, SHARE, POINTS -> whyNoFraction(form, w);
      case COUNT, LEVEL -> whyNoCount(w);
      case DATE -> id(RejectReason.NOT_A_DATE);
      case NATURE -> id(RejectReason.UNKNOWN_NATURE);
      case OPERATOR -> id(RejectReason.UNKNOWN_OPERATOR);
      case DIMENSION, TEXT -> id(RejectReason.WRONG_ENCODING);
    };
  }

  private static String dimension(String w) {
    return "case when "
        + w
        + " = 'total' then 'total_score' when "
        + w
        + " in ('execution', 'output', 'benefit', 'satisfaction', 'cost') then 'score_' || "
        + w
        + " else "
        + w
        + " end";
  }

  private static String nature(String w) {
    return "case when "
        + w
        + " in ('positive', '正向', '正向指标') then 'positive' when "
        + w
        + " in ('negative', '反向', '逆向', '负向', '反向指标', '逆向指标') then 'negative' when "
        + w
        + " in ('equal', '等于') then 'equal' when "
        + w
        + " in ('qualitative', '定性', '定性指标') then 'qualitative' "
        + sign(w)
        + " end";
  }

  private static String sign(String w) {
    return "when "
        + w
        + " in ('≥', '≧', '⩾', '>=', '＞＝') then '≥' when "
        + w
        + " in ('≤', '≦', '⩽', '<=', '＜＝') then '≤' when "
        + w
        + " in ('=', '＝', '﹦') then '=' when "
        + w
        + " in ('>', '＞', '﹥') then '>' when "
        + w
        + " in ('<', '＜', '﹤') then '<'";
  }

  private static String money(String w) {
    String type = "decimal(18,2)";
    return "case when "
        + matches(w, PLAIN)
        + " then "
        + cast(w, type)
        + " when "
        + matches(w, GROUPED)
        + " then "
        + cast("replace(" + w + ", ',', '')", type)
        + " end";
  }

  private static String whyNoMoney(String w) {
    String bare = "replace(" + w + ", ',', '')";
    return "case when "
        + twoPoints(w)
        + then(RejectReason.TWO_DECIMAL_POINTS)
        + " when "
        + matches(bare, "-?[0-9]+[.][0-9]{3,}")
        + then(RejectReason.TOO_MANY_DECIMALS)
        + " when "
        + matches(bare, "-?[0-9]{17,}([.][0-9]{0,2})?")
        + then(RejectReason.TOO_LARGE)
        + " when "
        + w
        + " like '%,%' and "
        + matches(bare, PLAIN)
        + " and not "
        + matches(w, GROUPED)
        + then(RejectReason.WRONG_GROUPING)
        + " when "
        + matches(bare, PLAIN)
        + then(RejectReason.NEGATIVE)
        + " else "
        + id(RejectReason.NOT_A_NUMBER)
        + " end";
  }

  private static String whyNoFraction(RecordForm form, String w) {
    RejectReason range =
        form == RecordForm.SHARE ? RejectReason.SHARE_OUT_OF_RANGE : RejectReason.OUT_OF_RANGE;
    int decimals = form == RecordForm.POINTS ? 2 : 6;
    return "case when "
        + twoPoints(w)
        + then(RejectReason.TWO_DECIMAL_POINTS)
        + " when regexp_replace("
        + w
        + ", '[%％‰]$', '') <> "
        + w
        + then(RejectReason.NOT_A_FRACTION)
        + " when "
        + matches(w, "-?[0-9]+[.][0-9]{" + (decimals + 1) + ",}")
        + then(RejectReason.TOO_MANY_DECIMALS)
        + " when "
        + matches(w, "-?[0-9]+([.][0-9]+)?")
        + then(range)
        + " else "
        + id(RejectReason.NOT_A_NUMBER)
        + " end";
  }

  private static String whyNoCount(String w) {
    return "case when "
        + twoPoints(w)
        + then(RejectReason.TWO_DECIMAL_POINTS)
        + " when "
        + matches(w, "-[0-9]+([.][0-9]+)?")
        + then(RejectReason.NEGATIVE)
        + " when "
        + matches(w, "[0-9]+[.][0-9]+")
        + then(RejectReason.NOT_WHOLE)
        + " when "
        + matches(w, "[0-9]+")
        + then(RejectReason.OUT_OF_RANGE)
        + " else "
        + id(RejectReason.NOT_A_NUMBER)
        + " end";
  }

  private static boolean isNumber(RecordForm form) {
    return switch (form) {
      case MONEY, BUDGET, RATE, SHARE, COUNT, LEVEL, POINTS -> true;
      default -> false;
    };
  }

  private static String matches(String w, String form) {
    return "regexp_replace(" + w + ", '^" + form + "$', '') = ''";
  }

  private static String twoPoints(String w) {
    return "length(" + w + ") - length(replace(" + w + ", '.', '')) > 1";
  }

  private static String when(String condition, String value) {
    return "case when " + condition + " then " + value + " end";
  }

  private static String within(String condition, String value, int from, int to) {
    return when(condition + " and " + value + " between " + from + " and " + to, value);
  }

  private static String cast(String w, String type) {
    return "try_cast(" + w + " as " + type + ")";
  }

  private static String then(RejectReason reason) {
    return " then " + id(reason);
  }

  private static String id(RejectReason reason) {
    return "'" + reason.id() + "'";
  }
}
