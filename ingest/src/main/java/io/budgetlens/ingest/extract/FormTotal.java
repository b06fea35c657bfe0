package io.budgetlens.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The score in a form's total row, told from the full marks beside it. */
final class FormTotal {
  private FormTotal() {}

  /**
   * The number under 得分; where none stands there, the last of two, or the only one if it does not
   * stand under 分值.
   */
  static Grid.@Nullable Cell of(FormHead head, FormLine line, Grid.Cell label, int shift) {
    Grid.Cell under = head.cell(line, FormColumn.SCORE, shift);
    if (isNumber(under)) {
      return under;
    }
    List<Grid.Cell> numbers =
        line.cells().stream().filter(c -> c.column() > label.column() && isNumber(c)).toList();
    if (numbers.size() == 2) {
      return numbers.get(1);
    }
    if (numbers.size() != 1) {
      return null;
    }
    Grid.Cell only = numbers.get(0);
    boolean full =
        head.startsIn(only, FormColumn.WEIGHT, shift)
            && !head.covers(only, FormColumn.SCORE, shift);
    boolean scored = Head.bare(label.text()).contains("得分");
    return full && !scored ? null : only;
  }

  private static boolean isNumber(Grid.@Nullable Cell cell) {
    Amount number = cell == null ? null : cell.number();
    return number != null
        && (number.kind() == Amount.Kind.BARE || number.kind() == Amount.Kind.POINTS);
  }
}
