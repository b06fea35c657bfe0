package io.budgetlens.ingest.publish;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Measure;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value as a person writes it on the command line, in the unit of its item. */
final class WrittenValue {
  private static final Pattern FORM =
      Pattern.compile("([+-]?[0-9]{1,3}(?:,[0-9]{3})+|[+-]?[0-9]{1,18})(\\.[0-9]{1,8})?\\s*(\\D*)");

  private WrittenValue() {}

  static BigDecimal of(Item item, String written) {
    Matcher form = FORM.matcher(written.strip());
    if (!form.matches()) {
      throw no(item, written);
    }
    String decimals = form.group(2) == null ? "" : form.group(2);
    BigDecimal number = new BigDecimal(form.group(1).replace(",", "") + decimals);
    return number.scaleByPowerOfTen(power(item, form.group(3), written));
  }

  private static int power(Item item, String unit, String written) {
    if (item.measure() == Measure.MONEY) {
      return switch (unit) {
        case "", "元" -> 0;
        case "万元" -> 4;
        case "亿元" -> 8;
        default -> throw no(item, written);
      };
    }
    if (item.measure() == Measure.RATIO && (unit.equals("%") || unit.equals("％"))) {
      return -2;
    }
    if (unit.isEmpty() || (item.measure() == Measure.POINTS && unit.equals("分"))) {
      return 0;
    }
    throw no(item, written);
  }

  private static RevisionRefused no(Item item, String written) {
    return new RevisionRefused(
        "“"
            + written
            + "”不是“"
            + item.name().zh()
            + "”的值；金额写 8725500.00 或 872.55万元，比率写 0.9819 或 98.19%。",
        "'"
            + written
            + "' is no value of "
            + item.id()
            + "; write money as 8725500.00 or 872.55万元, a rate as 0.9819 or 98.19%.");
  }
}
