package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Span;
import java.util.Map;

/**
 * The unit's spending by its nature, as the forms of whole units tell it beside the funds: {@code
 * 基本支出：520.67} in one cell, or the name and the number side by side.
 */
final class SpendingParts {
  private static final Map<String, String> ITEMS =
      Map.of(
          "基本支出", "basic_expenditure",
          "项目支出", "project_expenditure");

  private SpendingParts() {}

  /** Whether a line told of spending. */
  static boolean read(FormLine line, Form form) {
    int before = form.spending().size();
    for (Grid.Cell cell : line.cells()) {
      String text = cell.text().replace('：', ':');
      int colon = text.lastIndexOf(':');
      String item = ITEMS.get(Head.bare(colon < 0 ? text : text.substring(0, colon + 1)));
      Grid.Cell beside = line.after(cell);
      if (item == null) {
        continue;
      }
      if (colon > 0 && colon + 1 < text.length()) {
        inside(cell, colon + 1, item, form);
      } else if (beside != null && beside.number() != null) {
        Span span = beside.plain().span(0, beside.text().length());
        form.part(new Form.Part(item, beside.number(), span));
      }
    }
    return form.spending().size() > before;
  }

  private static void inside(Grid.Cell cell, int from, String item, Form form) {
    Amount number = CellNumber.of(cell.text().substring(from));
    if (number != null) {
      form.part(new Form.Part(item, number, cell.plain().span(from, cell.text().length())));
    }
  }
}
