package io.budgetlens.ingest.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The numbers of a workbook's cells as a person sees them, by the cells' formats. */
final class CellText {
  /** A longer format is none that a program lets a person enter. */
  private static final int FORMAT_CHARS = 255;

  private static final int DIGITS = 15;
  private static final int FEWEST_DIGITS = 11;
  private static final int GENERAL_DECIMALS = 9;
  private static final BigDecimal WIDE = BigDecimal.ONE.movePointRight(DIGITS);
  private static final BigDecimal NOISE = new BigDecimal("1E-13");
  private static final BigDecimal MOST_NOISE = new BigDecimal("0.0005");
  private static final BigDecimal LAST_DAY = new BigDecimal("2958466");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"a-zA-Z]*)\"");

  /** What a format shows as it stands. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*]");

  private static final Pattern ZEROS = Pattern.compile("0{2,20}");

  /** Formats of Chinese programs that files refer to without spelling them out. */
  private static final Map<Integer, String> CHINESE = chinese();

  private final DataFormatter dates = new DataFormatter(Locale.CHINA);
  private final Map<Integer, String> codes;
  private final boolean from1904;
  private final Map<String, NumberFormatCode> parsed = new HashMap<>();

  /**
   * @param codes the formats that the workbook spells out, by their number
   * @param from1904 whether its days count from 1904
   */
  CellText(Map<Integer, String> codes, boolean from1904) {
    this.codes = codes;
    this.from1904 = from1904;
  }

  /** The number in a format of the workbook or of every workbook. */
  String of(BigDecimal number, int format) {
    return of(number, code(format));
  }

  /** The number in a format; in general digits where there is none or it cannot be applied. */
  String of(BigDecimal number, @Nullable String code) {
    BigDecimal value = number.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    if (code == null || code.length() > FORMAT_CHARS || code.equalsIgnoreCase("General")) {
      return general(number);
    }
    if (DateUtil.isADateFormat(-1, code)) {
      boolean day = value.signum() >= 0 && value.compareTo(LAST_DAY) < 0;
      return day ? date(value, code) : general(number);
    }
    String words = parsed.computeIfAbsent(code, NumberFormatCode::of).words(value);
    return words == null ? general(number) : words;
  }

  /**
   * The number itself, to the 15 digits that a spreadsheet keeps, whatever its format shows of it;
   * a day as {@code 2024-03-31}, a percentage with its sign, a code with the zeros before it.
   */
  SheetCell exact(BigDecimal number, int format) {
    BigDecimal value = number.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    String code = Objects.requireNonNullElse(code(format), "");
    boolean day = value.signum() >= 0 && value.compareTo(LAST_DAY) < 0;
    if (code.length() > FORMAT_CHARS) {
      return new SheetCell(plain(value), true);
    }
    if (day && DateUtil.isADateFormat(-1, code)) {
      return new SheetCell(moment(value, LITERAL.matcher(code).replaceAll("")), false);
    }
    if (LITERAL.matcher(code).replaceAll("").indexOf('%') >= 0) {
      return new SheetCell(plain(value.movePointRight(2)) + "%", true);
    }
    String digits = plain(value);
    boolean padded = ZEROS.matcher(code).matches() && digits.length() < code.length();
    boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return new SheetCell(
        padded && whole ? "0".repeat(code.length() - digits.length()) + digits : digits, true);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** As much of a moment as its format shows: a year, a month, a day, an hour. */
  private String moment(BigDecimal value, String code) {
    String shown = code.toLowerCase(Locale.ROOT);
    LocalDateTime moment = DateUtil.getLocalDateTime(value.doubleValue(), from1904, true);
    boolean clock = shown.indexOf('h') >= 0 || shown.indexOf('s') >= 0;
    if (!clock && shown.indexOf('d') < 0 && shown.indexOf('y') >= 0) {
      String year = String.format(Locale.ROOT, "%04d", moment.getYear());
      return shown.indexOf('m') < 0 ? year : moment.toLocalDate().toString().substring(0, 7);
    }
    if (value.compareTo(BigDecimal.ONE) < 0) {
      return moment.toLocalTime().toString();
    }
    LocalTime time = moment.toLocalTime();
    String day = moment.toLocalDate().toString();
    return time.equals(LocalTime.MIDNIGHT) ? day : day + " " + time;
  }

  /** The library keeps the quotes around the words of a date; few of them need any. */
  private String date(BigDecimal value, String code) {
    String plain = QUOTED.matcher(code).replaceAll("$1");
    return dates.formatRawCellContents(value.doubleValue(), -1, plain, from1904).strip();
  }

  /**
   * A number without a format: plain digits, free of what binary arithmetic left behind the digits
   * a person sees, but never shortened as a narrow column shortens them.
   */
  static String general(BigDecimal number) {
    BigDecimal exact = number.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    if (exact.abs().compareTo(WIDE) >= 0) {
      return String.format(Locale.ROOT, "%.5E", exact);
    }
    BigDecimal shown = withoutNoise(exact);
    if (shown.scale() > GENERAL_DECIMALS) {
      shown = shown.setScale(GENERAL_DECIMALS, RoundingMode.HALF_UP);
    }
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal withoutNoise(BigDecimal exact) {
    if (exact.precision() <= FEWEST_DIGITS) {
      return exact;
    }
    BigDecimal most = exact.abs().multiply(NOISE).min(MOST_NOISE);
    for (int digits = FEWEST_DIGITS; digits < DIGITS; digits++) {
      BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
      if (shorter.subtract(exact).abs().compareTo(most) <= 0) {
        return shorter;
      }
    }
    return exact;
  }

  private @Nullable String code(int format) {
    String own = codes.get(format);
    if (own != null) {
      return own;
    }
    String chinese = CHINESE.get(format);
    if (chinese != null) {
      return chinese;
    }
    String builtin = BuiltinFormats.getBuiltinFormat(format);
    return builtin == null ? null : builtin.replace('$', '¥');
  }

  private static Map<Integer, String> chinese() {
    Map<Integer, String> codes = new HashMap<>();
    codes.put(14, "yyyy/m/d");
    for (int format : new int[] {27, 36, 50, 52, 57}) {
      codes.put(format, "yyyy\"年\"m\"月\"");
    }
    for (int format : new int[] {28, 29, 51, 53, 54, 58}) {
      codes.put(format, "m\"月\"d\"日\"");
    }
    codes.put(30, "m-d-yy");
    codes.put(31, "yyyy\"年\"m\"月\"d\"日\"");
    codes.put(32, "h\"时\"mm\"分\"");
    codes.put(33, "h\"时\"mm\"分\"ss\"秒\"");
    return Map.copyOf(codes);
  }
}
