package io.budgetlens.ingest.layout;

import java.util.List;

/**
 * One condition on a row.
 *
 * @param headers the columns it looks at: one, but for {@link Test#ANY_FILLED} and {@link
 *     Test#NONE_FILLED}
 * @param values what the cell is compared with, one of them
 */
record Condition(List<String> headers, Test test, List<String> values) {
  Condition {
    headers = List.copyOf(headers);
    values = List.copyOf(values);
  }

  /** How a cell is looked at; a blank cell meets none but {@link #BLANK} and {@link #IS_NOT}. */
  enum Test {
    IS,
    IS_NOT,
    STARTS,
    ENDS,
    CONTAINS,
    BLANK,
    FILLED,
    ANY_FILLED,
    NONE_FILLED
  }
}
