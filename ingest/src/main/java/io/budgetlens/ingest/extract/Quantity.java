package io.budgetlens.ingest.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number that an indicator's target or result is, with its sign of comparison and its unit.
 *
 * @param operator one of ≥ ≤ = &gt; &lt;
 * @param number absent where the words are no single number
 * @param unit the words behind the number; absent where there are none or no number
 */
record Quantity(@Nullable String operator, @Nullable BigDecimal number, @Nullable String unit) {
  private static final int LONGEST_UNIT = 8;
  private static final Map<Character, String> SIGNS =
      Map.of(
          '≥', "≥", '≧', "≥", '≤', "≤", '≦', "≤", '=', "=", '>', ">", '<', "<", '⩾', "≥", '⩽', "≤",
          '﹥', ">");
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("大于等于", "≥"),
          Map.entry("大于或等于", "≥"),
          Map.entry("小于等于", "≤"),
          Map.entry("小于或等于", "≤"),
          Map.entry("不低于", "≥"),
          Map.entry("不少于", "≥"),
          Map.entry("不小于", "≥"),
          Map.entry("至少", "≥"),
          Map.entry("不高于", "≤"),
          Map.entry("不超过", "≤"),
          Map.entry("不大于", "≤"),
          Map.entry("不多于", "≤"),
          Map.entry("等于", "="),
          Map.entry("大于", ">"),
          Map.entry("高于", ">"),
          Map.entry("小于", "<"),
          Map.entry("低于", "<"));
  private static final Map<String, String> TAILS =
      Map.of("及以上", "≥", "以上", "≥", "及以下", "≤", "以下", "≤", "以内", "≤", "之内", "≤");
  private static final List<String> NOT_UNITS =
      List.of(
          "前", "底", "后", "至", "日", "号", "、", ",", "，", ";", "；", ":", "：", "月初", "月中", "月末", "年内");

  static final Quantity NONE = new Quantity(null, null, null);

  static boolean isSign(String plain) {
    Lead lead = Lead.of(plain);
    return lead.operator() != null && lead.rest().isEmpty();
  }

  static Quantity of(String plain) {
    Lead lead = Lead.of(plain);
    return behind(lead.operator(), lead.rest());
  }

  /** A sign of comparison, or words for one, and what stands behind. */
  private record Lead(@Nullable String operator, String rest) {
    static Lead of(String plain) {
      if (plain.isEmpty() || !SIGNS.containsKey(plain.charAt(0))) {
        String word = longest(WORDS, plain, true);
        return word == null
            ? new Lead(null, plain)
            : new Lead(WORDS.get(word), plain.substring(word.length()));
      }
      String sign = SIGNS.get(plain.charAt(0));
      if (plain.startsWith("=", 1)) {
        String both = ">".equals(sign) ? "≥" : "<".equals(sign) ? "≤" : sign;
        return new Lead(both, plain.substring(2));
      }
      return new Lead(sign, plain.substring(1));
    }
  }

  private static Quantity behind(@Nullable String operator, String rest) {
    String tail = longest(TAILS, rest, false);
    boolean bounds = operator == null && tail != null;
    String bare = bounds && tail != null ? rest.substring(0, rest.length() - tail.length()) : rest;
    Quantity plain = number(bare);
    if (plain.number() == null) {
      return new Quantity(operator, null, null);
    }
    String sign = bounds && tail != null ? TAILS.get(tail) : operator;
    boolean date = sign == null && isDate(plain);
    return date ? NONE : new Quantity(sign, plain.number(), plain.unit());
  }

  private static @Nullable String longest(Map<String, String> words, String text, boolean lead) {
    return words.keySet().stream()
        .filter(w -> lead ? text.startsWith(w) : text.endsWith(w))
        .max(java.util.Comparator.comparingInt(String::length))
        .orElse(null);
  }

  /** The whole of the words as a number and its unit. */
  private static Quantity number(String text) {
    boolean negative = text.startsWith("-") || text.startsWith("—");
    String bare = negative ? text.substring(1) : text;
    if (!Digits.digitAt(bare, 0)) {
      return NONE;
    }
    Digits digits = Digits.at(bare, 0);
    String unit = bare.substring(digits.end());
    if (digits.broken() || !isUnit(unit)) {
      return NONE;
    }
    BigDecimal number = new BigDecimal(digits.plain());
    return new Quantity(null, negative ? number.negate() : number, unit.isEmpty() ? null : unit);
  }

  private static boolean isUnit(String unit) {
    boolean digits = unit.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean range = !unit.isEmpty() && "-~～—".indexOf(unit.charAt(0)) >= 0;
    return !digits
        && !range
        && unit.length() <= LONGEST_UNIT
        && NOT_UNITS.stream().noneMatch(unit::contains);
  }

  /** A month or a year of the calendar is no quantity. */
  private static boolean isDate(Quantity quantity) {
    String unit = quantity.unit();
    boolean month = "月".equals(unit) || "月份".equals(unit);
    boolean year =
        ("年".equals(unit) || "年度".equals(unit))
            && quantity.number() != null
            && quantity.number().compareTo(BigDecimal.valueOf(1900)) > 0;
    return month || year;
  }

  /** What a target's words say of its direction. */
  static @Nullable String nature(
      @Nullable String written, Quantity target, @Nullable String words) {
    String told = written == null ? "" : written;
    if (told.contains("定性")) {
      return "qualitative";
    }
    if (told.contains("正向") || told.contains("反向") || told.contains("逆向") || told.contains("负向")) {
      return told.contains("正向") ? "positive" : "negative";
    }
    boolean digits = words != null && words.chars().anyMatch(c -> c >= '0' && c <= '9');
    if (words != null && !digits) {
      return "qualitative";
    }
    String operator = target.operator();
    if (operator == null || target.number() == null) {
      return null;
    }
    return switch (operator) {
      case "≥", ">" -> "positive";
      case "≤", "<" -> "negative";
      default -> "equal";
    };
  }
}
