package io.budgetlens.ingest.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fund rows that count, and their amounts in the unit that the form names. */
final class FormFunds {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal SURELY_PERCENT = new BigDecimal("1.5");
  private static final BigDecimal NEAR = new BigDecimal("0.006");

  private FormFunds() {}

  /**
   * The rows of the fund area, one a source. One fiscal row of a single tier is the fiscal row; of
   * several, none is.
   */
  static List<Form.Fund> of(Form form) {
    List<Form.Fund> funds = new ArrayList<>();
    Set<FundSource> seen = EnumSet.noneOf(FundSource.class);
    boolean fiscal = form.funds().stream().anyMatch(f -> f.source() == FundSource.FISCAL);
    long parts = form.funds().stream().filter(f -> f.source() == FundSource.FISCAL_PART).count();
    for (Form.Fund fund : form.funds()) {
      boolean part = fund.source() == FundSource.FISCAL_PART;
      boolean counts = !part || (!fiscal && parts == 1);
      if (counts && seen.add(fund.source())) {
        funds.add(fund);
      }
    }
    return funds;
  }

  /** Money in the unit written, or the rate; absent where the cell tells neither. */
  static @Nullable Amount amount(Form.Fund fund, FormColumn column, Form form) {
    Grid.Cell cell = fund.cells().get(column);
    Amount number = cell == null ? null : cell.number();
    if (number == null) {
      return null;
    }
    return column == FormColumn.RATE ? rate(fund, number) : money(fund, column, number, form);
  }

  private static @Nullable Amount money(
      Form.Fund fund, FormColumn column, Amount number, Form form) {
    String unit =
        MoneyUnit.named(fund.columnWords().getOrDefault(column, ""))
            .or(() -> MoneyUnit.named(fund.label().text()))
            .orElse(form.money());
    return money(number, unit);
  }

  /** An amount in its own unit, else in the one that was named for it. */
  static @Nullable Amount money(Amount number, @Nullable String unit) {
    if (number.kind() != Amount.Kind.BARE) {
      return number.kind() == Amount.Kind.MONEY ? number : null;
    }
    return unit == null ? null : number.withUnit(Amount.Kind.MONEY, unit);
  }

  /**
   * A bare number in the rate's column is per cent where its head says so, where it is too large
   * for a fraction, or where the amounts beside it show which of the two it is.
   */
  private static @Nullable Amount rate(Form.Fund fund, Amount number) {
    if (number.kind() != Amount.Kind.BARE) {
      return number.kind() == Amount.Kind.PERCENT ? number : null;
    }
    boolean headed = fund.columnWords().getOrDefault(FormColumn.RATE, "").contains("%");
    boolean zero = number.number().signum() == 0;
    if (headed || zero || number.number().compareTo(SURELY_PERCENT) > 0) {
      return number.withUnit(Amount.Kind.PERCENT, "%");
    }
    BigDecimal real = ratio(fund);
    if (real == null) {
      return null;
    }
    boolean fraction = real.subtract(number.number()).abs().compareTo(NEAR) <= 0;
    return fraction ? percent(number) : null;
  }

  private static Amount percent(Amount fraction) {
    return new Amount(
        Amount.Kind.PERCENT,
        fraction.number().multiply(HUNDRED),
        fraction.decimals() - 2,
        "",
        fraction.start(),
        fraction.end());
  }

  private static @Nullable BigDecimal ratio(Form.Fund fund) {
    Grid.Cell executed = fund.cells().get(FormColumn.EXECUTED);
    Grid.Cell adjusted =
        fund.cells().getOrDefault(FormColumn.ADJUSTED, fund.cells().get(FormColumn.INITIAL));
    Amount above = executed == null ? null : executed.number();
    Amount below = adjusted == null ? null : adjusted.number();
    return above == null || below == null || below.number().signum() == 0
        ? null
        : above.number().divide(below.number(), 6, RoundingMode.HALF_UP);
  }
}
