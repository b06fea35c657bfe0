package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.model.fiscal.FiscalYear;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An indicator row as what it says: target, result, points. */
final class FormIndicator {
  private FormIndicator() {}

  static Indicator of(
      Document document, Form.Line line, String project, @Nullable FiscalYear year) {
    String sign = words(document, line, FormColumn.OPERATOR);
    String target = target(document, line, sign);
    Quantity wanted = target == null ? Quantity.NONE : Quantity.of(folded(target));
    String operator =
        wanted.operator() == null ? Quantity.of(folded(sign)).operator() : wanted.operator();
    Quantity signed = new Quantity(operator, wanted.number(), wanted.unit());
    String actual = words(document, line, FormColumn.ACTUAL);
    return new Indicator(
        project,
        year,
        words(line.level1()),
        words(line.level2()),
        line.level3().words(),
        Quantity.nature(sign, signed, target),
        operator,
        target,
        wanted.number(),
        wanted.unit(),
        actual,
        actual == null ? null : Quantity.of(folded(actual)).number(),
        weight(line.cells().get(FormColumn.WEIGHT)),
        FormFigures.pointsIn(line.cells().get(FormColumn.SCORE)),
        words(document, line, FormColumn.REASON),
        line.level3().span());
  }

  /** The target as one: where sign, value and unit have columns of their own, put together. */
  private static @Nullable String target(Document document, Form.Line line, @Nullable String sign) {
    String value = words(document, line, FormColumn.TARGET);
    if (value == null) {
      return null;
    }
    String unit = words(document, line, FormColumn.UNIT);
    String signed = sign == null || value.startsWith(sign) ? value : sign + value;
    return unit == null || signed.endsWith(unit) ? signed : signed + unit;
  }

  private static String folded(@Nullable String words) {
    return words == null ? "" : PlainText.of(words, 0, words.length()).text();
  }

  private static @Nullable String words(@Nullable Written written) {
    return written == null ? null : written.words();
  }

  /** What a cell says; a dash or a slash says nothing, a sign of comparison does. */
  private static @Nullable String words(Document document, Form.Line line, FormColumn column) {
    Grid.Cell cell = line.cells().get(column);
    if (cell == null) {
      return null;
    }
    Written written = Written.of(document, cell);
    boolean sign = column == FormColumn.OPERATOR && Quantity.isSign(cell.text());
    boolean percent = column == FormColumn.UNIT && !written.words().isBlank();
    return sign || written.says() || (percent && "%％‰".contains(written.words()))
        ? written.words()
        : null;
  }

  static @Nullable BigDecimal weight(Grid.@Nullable Cell cell) {
    Amount number = cell == null ? null : cell.number();
    if (number == null) {
      return null;
    }
    boolean percent = number.kind() == Amount.Kind.PERCENT;
    return percent ? number.number() : FormFigures.pointsIn(cell);
  }
}
