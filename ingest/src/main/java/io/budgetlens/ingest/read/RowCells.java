package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts the cells of a sheet together to rows, and passes each on as soon as it is whole. */
final class RowCells implements CellSink {
  private final Sheet sheet;
  private final CellText text;
  private final Refusal refusal;
  private final SheetRows.Taker taker;
  private final List<SheetCell> cells = new ArrayList<>();
  private int current;
  private boolean done;

  RowCells(Sheet sheet, CellText text, Refusal refusal, SheetRows.Taker taker) {
    this.sheet = sheet;
    this.text = text;
    this.refusal = refusal;
    this.taker = taker;
  }

  @Override
  public void words(int row, int column, String words) {
    put(row, column, new SheetCell(oneLine(words), false));
  }

  /** A row is a line wherever it goes from here. */
  private static String oneLine(String words) {
    String line = words.strip();
    return line.indexOf('\n') < 0 && line.indexOf('\r') < 0
        ? line
        : line.replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }

  @Override
  public void number(int row, int column, BigDecimal number, int format) {
    put(row, column, text.exact(number, format));
  }

  @Override
  public void error(int row, int column, String error) {
    words(row, column, error);
  }

  /** It must not pass for a blank. */
  @Override
  public void uncomputed(int row, int column, String formula) {
    words(row, column, "=" + formula);
  }

  @Override
  public boolean isDone() {
    return done;
  }

  private void put(int row, int column, SheetCell cell) {
    if (cell.isBlank() || done) {
      return;
    }
    if (column >= Limits.TABLE_COLUMNS) {
      throw Workbook.tooWide(sheet, column, refusal);
    }
    turnTo(row);
    if (!done) {
      cells.addAll(Collections.nCopies(Math.max(0, column + 1 - cells.size()), SheetCell.BLANK));
      cells.set(column, cell);
    }
  }

  private void turnTo(int row) {
    if (row < current) {
      throw refusal.damaged(
          new Words(
              "“" + sheet.name() + "”的第 " + (row + 1) + " 行排在第 " + (current + 1) + " 行之后",
              "row "
                  + (row + 1)
                  + " of \""
                  + sheet.name()
                  + "\" stands behind row "
                  + (current + 1)));
    }
    if (row > current) {
      finish();
      current = row;
    }
  }

  /** Passes on the last row. */
  void finish() {
    if (!cells.isEmpty() && !done) {
      done = !taker.takes(current, List.copyOf(cells));
    }
    cells.clear();
  }
}
