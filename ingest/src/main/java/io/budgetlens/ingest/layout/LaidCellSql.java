package io.budgetlens.ingest.layout;

import static io.budgetlens.ingest.layout.Text.matches;
import static io.budgetlens.ingest.layout.Text.quoted;

import io.budgetlens.ingest.layout.Transform.Part;
import io.budgetlens.ingest.layout.Transform.Split;
import io.budgetlens.ingest.record.RecordForm;
import io.budgetlens.ingest.record.RejectReason;
import java.util.Map;

/**
 * A cell of a canonical record out of a written one, layer by layer: {@code x} as written, {@code
 * a} cut, {@code b} exchanged, {@code c} cleaned of signs around a number, {@code d} the number,
 * {@code e} the number in the lake's unit, {@code v} the canonical text, {@code r} why there is
 * none. Each layer reads the one before, under the cell's number.
 */
record LaidCellSql(Cell cell, int number) {
  private static final String NUMBER = "decimal(26,10)";

  /** More digits than an amount's ten decimals are only for layouts that round. */
  private static final int DECIMALS = 10;

  private static final int MANY_DECIMALS = 40;

  /** How days of a workbook are written, whatever their format shows. */
  private static final String ISO = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

  private String at(String layer) {
    return layer + number;
  }

  private Transform how() {
    return cell.transform();
  }

  /** {@code x} where the conditions hold. */
  String told(String column, ConditionSql conditions) {
    String x = cell.constant() == null ? column : quoted(cell.constant());
    return cell.when().isEmpty()
        ? x
        : "case when " + conditions.all(cell.when()) + " then " + x + " end";
  }

  String cut() {
    String text = at("x");
    for (String word : how().strip()) {
      text = "replace(" + text + ", " + quoted(word) + ", '')";
    }
    Split split = how().split();
    if (split != null) {
      text = side(text, split);
    }
    return "trim(" + text + ")";
  }

  private static String side(String text, Split split) {
    String place = "instr(" + text + ", " + quoted(split.at()) + ")";
    String part =
        split.first()
            ? "substr(" + text + ", 1, " + place + " - 1)"
            : "substr(" + text + ", " + place + " + " + split.at().length() + ")";
    return "case when " + place + " > 0 then " + part + " end";
  }

  String exchanged() {
    if (how().map().isEmpty()) {
      return at("a");
    }
    StringBuilder out = new StringBuilder("case ").append(at("a"));
    for (Map.Entry<String, String> pair : new java.util.TreeMap<>(how().map()).entrySet()) {
      out.append(" when ").append(quoted(pair.getKey()));
      out.append(" then ").append(quoted(pair.getValue()));
    }
    return out.append(how().keepUnmapped() ? " else " + at("a") : "").append(" end").toString();
  }

  /** Brackets and other dashes become a minus; currency signs and the unit's word go. */
  String cleaned() {
    if (!isNumber()) {
      return "cast(null as varchar)";
    }
    String b = "translate(" + at("b") + ", '（）−－％+¥￥€$£', '()--%')";
    for (String word : how().unit().suffixes()) {
      b = "replace(" + b + ", " + quoted(word) + ", '')";
    }
    String bare = "trim(" + b + ")";
    return "case when "
        + bare
        + " like '(%)' then '-' || trim(substr("
        + bare
        + ", 2, length("
        + bare
        + ") - 2)) else "
        + bare
        + " end";
  }

  private String digits() {
    String c = at("c");
    String body = isRate() ? "trim(replace(" + c + ", '%', ''))" : c;
    NumberForm form = how().numbers();
    String bare =
        form.group().isEmpty() ? body : "replace(" + body + ", " + quoted(form.group()) + ", '')";
    String value = form.point().equals(".") ? bare : "replace(" + bare + ", ',', '.')";
    return "case when "
        + written(body, how().round() ? MANY_DECIMALS : DECIMALS)
        + " then "
        + value
        + " end";
  }

  private String written(String body, int decimals) {
    NumberForm form = how().numbers();
    String tail = "([" + form.point() + "][0-9]{1," + decimals + "})?$";
    String plain = matches(body, "^-?[0-9]{1,16}" + tail);
    return form.group().isEmpty()
        ? plain
        : "("
            + plain
            + " or "
            + matches(
                body, "^-?[0-9]{1,3}([" + form.group().replace("'", "''") + "][0-9]{3})+" + tail)
            + ")";
  }

  String asNumber() {
    return isNumber()
        ? "try_cast(" + digits() + " as " + NUMBER + ")"
        : "cast(null as " + NUMBER + ")";
  }

  /** The number in the lake's unit with the decimals the column holds. */
  String scaled() {
    if (cell.isMoney()) {
      return "try_cast(" + inUnit() + " as decimal(18,2))";
    }
    return isRate() ? "try_cast(" + inUnit() + " as decimal(12,6))" : "cast(null as decimal(18,2))";
  }

  private String inUnit() {
    String d = at("d");
    if (cell.isMoney()) {
      long factor = how().unit().factor();
      return factor == 1 ? d : d + " * cast(" + factor + " as decimal(9,0))";
    }
    String hundredth = "cast(" + d + " * cast(0.01 as decimal(3,2)) as decimal(26,10))";
    if (how().percent()) {
      return hundredth;
    }
    return "case when instr(" + at("c") + ", '%') > 0 then " + hundredth + " else " + d + " end";
  }

  private boolean isNumber() {
    return cell.constant() == null
        && switch (cell.form()) {
          case MONEY, BUDGET, RATE, SHARE, COUNT, POINTS -> true;
          default -> false;
        };
  }

  private boolean isRate() {
    return cell.form() == RecordForm.RATE || cell.form() == RecordForm.SHARE;
  }

  /** The canonical text; {@code named} is the id of the unit that is called so. */
  String value(String named) {
    if (cell.constant() != null) {
      return at("x");
    }
    if (cell.nameOfUnit()) {
      return named;
    }
    String b = at("b");
    return switch (cell.form()) {
      case MONEY, BUDGET -> "case when " + exact() + " then cast(" + part() + " as varchar) end";
      case RATE, SHARE -> "case when " + exact() + " then cast(" + at("e") + " as varchar) end";
      case COUNT ->
          "case when " + matches(whole(), "^-?[0-9]{1,16}$") + " then " + whole() + " end";
      case POINTS -> whole();
      case LEVEL, FISCAL_YEAR, MONTH -> "regexp_replace(" + b + ", '[.]0+$', '')";
      case DATE -> date(b);
      case TEXT -> squeezed(b);
      default -> padded(b);
    };
  }

  private String whole() {
    return "regexp_replace(" + digits() + ", '[.]0+$', '')";
  }

  private String exact() {
    return how().round() ? at("e") + " is not null" : at("e") + " = " + inUnit();
  }

  private String part() {
    String e = at("e");
    if (how().part() == Part.ALL) {
      return e;
    }
    boolean more = how().part() == Part.INCREASES;
    return "case when "
        + e
        + (more ? " > 0 then " + e : " < 0 then -" + e)
        + " else cast(0 as decimal(18,2)) end";
  }

  private String date(String b) {
    DateForm form = how().date();
    if (form == null) {
      return b;
    }
    String pattern = form.pattern();
    String ofSheets = form.isLikeDaysOfSheets() ? "" : " when " + matches(b, ISO) + " then " + b;
    return "case"
        + ofSheets
        + " when "
        + matches(b, pattern)
        + " then "
        + piece(b, form, 'y')
        + " || '-' || lpad("
        + piece(b, form, 'M')
        + ", 2, '0') || '-' || lpad("
        + piece(b, form, 'd')
        + ", 2, '0') end";
  }

  private static String piece(String b, DateForm form, char part) {
    return "regexp_extract(" + b + ", '" + form.pattern() + "', " + form.group(part) + ")";
  }

  private static String squeezed(String b) {
    String text = b;
    for (int i = 0; i < 5; i++) {
      text = "replace(" + text + ", '  ', ' ')";
    }
    return text;
  }

  private String padded(String b) {
    return how().pad() == 0
        ? b
        : "case when "
            + matches(b, "^[0-9]+$")
            + " and length("
            + b
            + ") < "
            + how().pad()
            + " then lpad("
            + b
            + ", "
            + how().pad()
            + ", '0') else "
            + b
            + " end";
  }

  /** Why a written cell has no canonical text; what canonical files refuse too is left to them. */
  String reason() {
    String x = at("x");
    StringBuilder out = new StringBuilder("case when ").append(x).append(" is null then null");
    if (how().split() != null) {
      out.append(" when ").append(at("a")).append(" is null").append(then(RejectReason.NOT_SPLIT));
    }
    if (!how().map().isEmpty()) {
      out.append(" when ").append(at("b")).append(" is null").append(then(RejectReason.NOT_IN_MAP));
    }
    return out.append(" when v")
        .append(number)
        .append(" is null then ")
        .append(why())
        .append(" end")
        .toString();
  }

  private String why() {
    if (cell.form() == RecordForm.DATE) {
      return quoted(RejectReason.NOT_A_DATE.id());
    }
    if (!isNumber()) {
      return quoted(RejectReason.MISSING_VALUE.id());
    }
    String body = isRate() ? "trim(replace(" + at("c") + ", '%', ''))" : at("c");
    if (cell.form() == RecordForm.COUNT) {
      return "case when "
          + at("d")
          + " is null"
          + then(RejectReason.NOT_A_NUMBER)
          + " else "
          + quoted(RejectReason.NOT_WHOLE.id())
          + " end";
    }
    return "case when "
        + at("d")
        + " is null and "
        + written(body, MANY_DECIMALS)
        + then(RejectReason.TOO_MANY_DECIMALS)
        + " when "
        + at("d")
        + " is null"
        + then(RejectReason.NOT_A_NUMBER)
        + " when "
        + at("e")
        + " is null"
        + then(RejectReason.TOO_LARGE)
        + " else "
        + quoted(RejectReason.TOO_MANY_DECIMALS.id())
        + " end";
  }

  private static String then(RejectReason reason) {
    return " then " + quoted(reason.id());
  }
}
