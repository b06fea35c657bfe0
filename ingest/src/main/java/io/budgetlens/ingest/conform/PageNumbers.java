package io.budgetlens.ingest.conform;

import java.util.ArrayList;
import java.util.List;

/** Pages as a person tells them: {@code 3, 5-7}. */
final class PageNumbers {
  private static final int MOST_RANGES = 30;

  private PageNumbers() {}

  /**
   * @param pages in their order
   */
  static String of(List<Integer> pages) {
    List<String> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= pages.size(); i++) {
      boolean ends = i == pages.size() || pages.get(i) != pages.get(i - 1) + 1;
      if (ends) {
        int first = pages.get(from);
        int last = pages.get(i - 1);
        ranges.add(first == last ? String.valueOf(first) : first + "-" + last);
        from = i;
      }
    }
    boolean many = ranges.size() > MOST_RANGES;
    return String.join(", ", many ? ranges.subList(0, MOST_RANGES) : ranges) + (many ? " …" : "");
  }
}
