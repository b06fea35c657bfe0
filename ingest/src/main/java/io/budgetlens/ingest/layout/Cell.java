package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.record.RecordForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the cell of a canonical column comes from.
 *
 * @param name the canonical column
 * @param headers the source's column, by its header or one of several that it may have
 * @param constant the same for all rows, instead of a column
 * @param nameOfUnit whether the column holds a unit's name, out of which its id is made
 * @param optional whether the source may lack the column
 * @param when conditions under which the row says anything about this cell
 */
record Cell(
    String name,
    RecordForm form,
    List<String> headers,
    @Nullable String constant,
    boolean nameOfUnit,
    boolean optional,
    List<Condition> when,
    Transform transform) {
  Cell {
    headers = List.copyOf(headers);
    when = List.copyOf(when);
  }

  /** Whether rows with the same key are added up in this cell. */
  boolean isSummed() {
    return switch (form) {
      case MONEY, BUDGET, COUNT -> true;
      default -> false;
    };
  }

  /** Whether it measures something: a merged cell says it once, not for each of its rows. */
  boolean isMeasured() {
    return switch (form) {
      case MONEY, BUDGET, COUNT, RATE, SHARE, POINTS -> true;
      default -> false;
    };
  }

  boolean isMoney() {
    return form == RecordForm.MONEY || form == RecordForm.BUDGET;
  }

  /** What the source calls it, for messages. */
  String header() {
    return headers.isEmpty() ? name : headers.get(0);
  }
}
