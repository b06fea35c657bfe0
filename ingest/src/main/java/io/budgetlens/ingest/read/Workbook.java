package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;

/** A workbook being read: its sheets go into one document, within limits for all of them. */
final class Workbook {
  private final Refusal refusal;
  private final Draft draft;
  private int cells;
  private long chars;

  Workbook(Refusal refusal) {
    this.refusal = refusal;
    this.draft = new Draft(refusal);
  }

  /** Puts cells into a sheet as a person sees them: no errors, no formulas. */
  CellSink sink(Sheet sheet, CellText text) {
    return new CellSink() {
      @Override
      public void words(int row, int column, String words) {
        put(sheet, row, column, words);
      }

      @Override
      public void number(int row, int column, BigDecimal number, int format) {
        put(sheet, row, column, text.of(number, format));
      }

      @Override
      public void error(int row, int column, String error) {
        put(sheet, row, column, "");
      }

      @Override
      public void uncomputed(int row, int column, String formula) {
        put(sheet, row, column, "");
      }
    };
  }

  /** Puts words into a sheet; blank ones leave no trace. */
  void put(Sheet sheet, int row, int column, String written) {
    String words = written.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (words.isEmpty()) {
      return;
    }
    if (column >= Limits.TABLE_COLUMNS) {
      throw tooWide(sheet, column, refusal);
    }
    if (++cells > Limits.TABLE_CELLS) {
      throw refusal.tooLarge(
          new Words(
              "有内容的单元格多于 " + Limits.TABLE_CELLS + " 个",
              "more than " + Limits.TABLE_CELLS + " cells hold something"));
    }
    chars += words.length();
    if (chars > Limits.WORKBOOK_CHARS) {
      throw refusal.longText(Limits.WORKBOOK_CHARS);
    }
    if (sheet.put(row, column, words) != null) {
      throw twice(sheet.place(row, column));
    }
  }

  /** Which of two contents is meant nobody can tell; no program writes a cell twice. */
  private UnreadableDocument twice(String place) {
    return refusal.damaged(new Words(place + " 有两个不同的内容", place + " has two contents"));
  }

  static UnreadableDocument tooWide(Sheet sheet, int column, Refusal refusal) {
    String most = " " + Limits.TABLE_COLUMNS + " ";
    return refusal.tooLarge(
        new Words(
            "“" + sheet.name() + "”第 " + (column + 1) + " 列还有内容，最多读" + most + "列",
            "\""
                + sheet.name()
                + "\" holds something in column "
                + (column + 1)
                + ", at most"
                + most
                + "columns are read"));
  }

  /** Writes a sheet that is read to its end into the document. */
  void finish(Sheet sheet) {
    new SheetBlocks(sheet, SheetView.of(sheet, refusal), draft).write();
  }

  boolean isEmpty() {
    return draft.isEmpty();
  }

  Document document(MediaKind kind) {
    return draft.document("", kind);
  }
}
