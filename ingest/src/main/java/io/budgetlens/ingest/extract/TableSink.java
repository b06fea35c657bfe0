package io.budgetlens.ingest.extract;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what was found in a table's cells.
 *
 * @param project the project the table is of, absent for the unit
 * @param report the year the document reports on
 * @param number numbers the table as prose numbers its sentences
 */
record TableSink(
    @Nullable String project, @Nullable Integer report, int number, Consumer<Found> sink) {

  /** The same for the project that a cell of the table names. */
  TableSink of(Grid.Cell name) {
    return new TableSink(name.plain().written(), report, number, sink);
  }

  /** A plan's year is not reported on. */
  void emit(
      Grid.Cell cell, Amount amount, String item, @Nullable String stage, @Nullable Integer year) {
    if (year == null || report == null || year <= report) {
      hand(cell, amount, item, stage, year);
    }
  }

  void grade(Grid.Cell cell) {
    hand(cell, null, "grade", null, report);
  }

  private void hand(
      Grid.Cell cell,
      @Nullable Amount amount,
      String item,
      @Nullable String stage,
      @Nullable Integer year) {
    sink.accept(
        new Found(
            project,
            item,
            year,
            stage,
            amount,
            cell.text(),
            cell.plain().span(0, cell.text().length()),
            Figure.Origin.TABLE,
            number,
            true));
  }
}
