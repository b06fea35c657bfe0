package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.read.Table;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of final accounts that are no items of their own, but without which sums do not close:
 * the use of surplus, subsidies from above, payments from below. Read from the clause or the row
 * that names them; where that cannot be done surely, they are unsaid.
 */
final class BesideAmounts {
  static final String APPROPRIATIONS = "appropriation_income";
  static final String STATE_CAPITAL = "state_capital_income";

  /** What they are called; the words are also columns of {@code stated}. */
  static final Map<String, Words> NAMES = names();

  private static final Map<String, Pattern> TERMS =
      Map.of(
          "use_of_surplus",
          Pattern.compile("使用非财政(?:拨款|补助)?(?:结余|结转结余)(?:[（(][^）)]{0,12}[）)]|和专用结余)?|用事业基金弥补收支差额"),
          "superior_subsidy_income",
          Pattern.compile("上级补助收入"),
          "affiliate_income",
          Pattern.compile("附属单位(?:上缴|缴款)收入|附属单位上缴"),
          STATE_CAPITAL,
          Pattern.compile("国有资本经营预算(?:财政)?拨款收入"));
  private static final String NUMBER =
      "([0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)";
  private static final Pattern AMOUNT =
      Pattern.compile("^(?:决算数?|合计|收入)?[为：:]?\\s*" + NUMBER + "\\s*(万元|亿元|元)");
  private static final Pattern CELL = Pattern.compile("-?" + NUMBER);
  private static final Pattern LINE_NUMBER = Pattern.compile("[0-9]{1,2}");

  private BesideAmounts() {}

  /** An amount in yuan and half of its last digit. */
  record Amount(BigDecimal value, BigDecimal halfStep) {
    Amount plus(Amount other) {
      return new Amount(value.add(other.value), halfStep.add(other.halfStep));
    }
  }

  private static Map<String, Words> names() {
    Map<String, Words> names = new LinkedHashMap<>();
    names.put("use_of_surplus", new Words("使用非财政拨款结余", "use of non-fiscal surplus"));
    names.put("superior_subsidy_income", new Words("上级补助收入", "subsidies from above"));
    names.put("affiliate_income", new Words("附属单位上缴收入", "payments from subordinate units"));
    names.put(STATE_CAPITAL, new Words("国有资本经营预算财政拨款收入", "state capital appropriation"));
    names.put(APPROPRIATIONS, new Words("财政拨款收入", "fiscal appropriation income"));
    return names;
  }

  /** What a document says of its unit in its own year. */
  static Map<String, Amount> of(Document document, Subject subject) {
    Map<String, Amount> amounts = new LinkedHashMap<>();
    if (subject.isUnit() && subject.isOwnYear() && subject.find("income").isPresent()) {
      TERMS.forEach((id, term) -> find(document, subject, term).ifPresent(a -> amounts.put(id, a)));
      appropriations(subject, amounts);
    }
    return amounts;
  }

  /** As one amount where it is stated so, else as the sum of its kinds. */
  private static void appropriations(Subject subject, Map<String, Amount> amounts) {
    Amount whole = amount(subject.figures().get("fiscal_appropriation_income"));
    Amount general = amount(subject.figures().get("general_budget_appropriation_income"));
    Amount funds = amount(subject.figures().get("government_fund_income"));
    if (whole != null) {
      amounts.put(APPROPRIATIONS, whole);
      amounts.put(STATE_CAPITAL, new Amount(BigDecimal.ZERO, BigDecimal.ZERO));
    } else if (general != null && funds != null) {
      amounts.put(APPROPRIATIONS, general.plus(funds));
    }
  }

  private static @Nullable Amount amount(@Nullable Figure figure) {
    return figure == null || figure.value() == null
        ? null
        : new Amount(figure.value(), figure.halfStep());
  }

  private static Optional<Amount> find(Document document, Subject subject, Pattern term) {
    Matcher matcher = term.matcher(document.text());
    while (matcher.find()) {
      Optional<Amount> after = after(document, matcher.end());
      if (after.isPresent()) {
        return after;
      }
    }
    return inTables(document, subject, term);
  }

  /** The amount that follows in the words right behind an offset. */
  static Optional<Amount> after(Document document, int end) {
    String after = document.text().substring(end, Math.min(document.text().length(), end + 40));
    Matcher amount = AMOUNT.matcher(after);
    return amount.find()
        ? Optional.of(amount(amount.group(1), unit(amount.group(2))))
        : Optional.empty();
  }

  static BigDecimal unit(String written) {
    return switch (written) {
      case "万元" -> BigDecimal.valueOf(10_000);
      case "亿元" -> BigDecimal.valueOf(100_000_000);
      default -> BigDecimal.ONE;
    };
  }

  static Amount amount(String digits, BigDecimal unit) {
    BigDecimal number = new BigDecimal(digits.replace(",", ""));
    BigDecimal half = number.ulp().multiply(unit).divide(BigDecimal.valueOf(2));
    boolean isNil = number.signum() == 0;
    return new Amount(
        number.multiply(unit).setScale(2, RoundingMode.HALF_UP), isNil ? BigDecimal.ZERO : half);
  }

  private static Optional<Amount> inTables(Document document, Subject subject, Pattern term) {
    for (Table table : document.tables()) {
      for (Table.Row row : table.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          String label = document.words(row.cells().get(i).span());
          if (term.matcher(label).find()) {
            return beside(document, row.cells().subList(i + 1, row.cells().size()))
                .flatMap(n -> unitOf(document, subject, table).map(u -> amount(n, u)));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The number right of a label, behind the number of the line. */
  private static Optional<String> beside(Document document, List<Table.Cell> cells) {
    String first = cells.isEmpty() ? "" : number(document, cells.get(0));
    String second = cells.size() < 2 ? "" : number(document, cells.get(1));
    boolean isLineNumber = LINE_NUMBER.matcher(first).matches();
    if (!second.isEmpty() && isLineNumber) {
      return Optional.of(second);
    }
    return first.isEmpty() || (isLineNumber && !first.equals("0"))
        ? Optional.empty()
        : Optional.of(first);
  }

  private static String number(Document document, Table.Cell cell) {
    String words = document.words(cell.span()).strip();
    return CELL.matcher(words).matches() ? words : "";
  }

  /** What one digit of the table is worth, told by a figure that was read in it. */
  private static Optional<BigDecimal> unitOf(Document document, Subject subject, Table table) {
    for (Figure figure : subject.figures().values()) {
      boolean inside = figure.spans().stream().anyMatch(s -> holds(table, s));
      String digits = figure.asWritten().replaceAll("[^0-9.]", "");
      BigDecimal value = figure.value();
      boolean isMoney = inside && "CNY".equals(figure.unit());
      if (isMoney && value != null && value.signum() > 0 && CELL.matcher(digits).matches()) {
        return Optional.of(value.divide(new BigDecimal(digits), 0, RoundingMode.HALF_UP));
      }
    }
    return Optional.empty();
  }

  static boolean holds(Table table, Span span) {
    return table.rows().stream()
        .flatMap(r -> r.cells().stream())
        .anyMatch(c -> c.span().start() <= span.start() && span.end() <= c.span().end());
  }
}
