package io.budgetlens.ingest.read;

import java.math.BigDecimal;

/** Takes the cells of one sheet, one after the other. Rows and columns count from 0. */
interface CellSink {
  void words(int row, int column, String words);

  /**
   * @param format the number of the cell's format in the workbook
   */
  void number(int row, int column, BigDecimal number, int format);

  /**
   * A cell that shows an error.
   *
   * @param error as it is shown, e.g. {@code #DIV/0!}
   */
  void error(int row, int column, String error);

  /** A formula that no value was kept with. */
  void uncomputed(int row, int column, String formula);

  /** Whether no further cell is wanted. */
  default boolean isDone() {
    return false;
  }
}
