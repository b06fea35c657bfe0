package io.budgetlens.ingest.read;

import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.util.RecordFormatException;

/** One sheet of an old workbook: its cells, what is merged and what is hidden. */
final class XlsSheet {
  private static final int BOF = 0x809;
  private static final int EOF = 0x0a;
  private static final int FORMULA = 0x06;
  private static final int FORMULA_OLD = 0x406;
  private static final int STRING = 0x207;
  private static final int COLUMNS = 0x7d;
  private static final int MANY_NUMBERS = 0xbd;
  private static final int RICH_LABEL = 0xd6;
  private static final int MERGED = 0xe5;
  private static final int SHARED_LABEL = 0xfd;
  private static final int NUMBER = 0x203;
  private static final int LABEL = 0x204;
  private static final int TRUTH = 0x205;
  private static final int ROW = 0x208;
  private static final int SHORT_NUMBER = 0x27e;
  private static final int ROW_HIDDEN = 0x20;

  private final XlsBook book;
  private final Sheet sheet;
  private final CellSink cells;
  private int row;
  private int column;

  XlsSheet(XlsBook book, Sheet sheet, CellSink cells) {
    this.book = book;
    this.sheet = sheet;
    this.cells = cells;
  }

  /** Reads to the sheet's end, past charts within it; returns how many bytes that took. */
  long read(RecordInputStream in) {
    int depth = 1;
    long taken = 0;
    while (depth > 0 && !cells.isDone()) {
      if (!in.hasNextRecord()) {
        throw new RecordFormatException("the sheet has no end");
      }
      in.nextRecord();
      taken += 4 + in.remaining();
      depth += in.getSid() == BOF ? 1 : in.getSid() == EOF ? -1 : 0;
      if (depth == 1) {
        take(in);
      }
      in.readRemainder();
    }
    return taken;
  }

  private void take(RecordInputStream in) {
    switch (in.getSid()) {
      case NUMBER -> {
        int style = cell(in);
        number(in.readDouble(), style);
      }
      case SHORT_NUMBER -> {
        int style = cell(in);
        number(RKUtil.decodeNumber(in.readInt()), style);
      }
      case MANY_NUMBERS -> manyNumbers(in);
      case SHARED_LABEL -> {
        cell(in);
        put(book.shared(in.readInt()));
      }
      case LABEL, RICH_LABEL -> {
        cell(in);
        put(book.string(in, in.readUShort()));
      }
      case TRUTH -> {
        cell(in);
        truth(in.readUByte(), in.readUByte() != 0);
      }
      case FORMULA, FORMULA_OLD -> formula(in);
      case STRING -> put(book.string(in, in.readUShort()));
      default -> layout(in);
    }
  }

  private void layout(RecordInputStream in) {
    switch (in.getSid()) {
      case MERGED -> merged(in);
      case ROW -> row(in);
      case COLUMNS -> columns(in);
      default -> {}
    }
  }

  /** Returns the cell's style. */
  private int cell(RecordInputStream in) {
    row = in.readUShort();
    column = in.readUShort();
    return in.readUShort();
  }

  private void put(String words) {
    cells.words(row, column, words);
  }

  private void number(double value, int style) {
    cells.number(row, column, XlsBook.number(value), book.format(style));
  }

  private void manyNumbers(RecordInputStream in) {
    row = in.readUShort();
    column = in.readUShort();
    while (in.remaining() >= 8) {
      int style = in.readUShort();
      number(RKUtil.decodeNumber(in.readInt()), style);
      column++;
    }
  }

  private void truth(int value, boolean error) {
    if (error) {
      cells.error(row, column, XlsBook.error(value));
    } else {
      put(value == 0 ? "FALSE" : "TRUE");
    }
  }

  /** The value kept with a formula; words follow in a record of their own. */
  private void formula(RecordInputStream in) {
    int style = cell(in);
    long value = in.readLong();
    boolean number = value >>> 48 != 0xffff;
    if (number) {
      number(Double.longBitsToDouble(value), style);
    } else if ((value & 0xff) == 1 || (value & 0xff) == 2) {
      truth((int) (value >>> 16) & 0xff, (value & 0xff) == 2);
    }
  }

  private void merged(RecordInputStream in) {
    int count = in.readUShort();
    for (int i = 0; i < count; i++) {
      int top = in.readUShort();
      int bottom = in.readUShort();
      int left = in.readUShort();
      sheet.merge(new Sheet.Range(top, left, bottom, in.readUShort()));
    }
  }

  private void row(RecordInputStream in) {
    int number = in.readUShort();
    in.readInt();
    in.readUShort();
    in.readInt();
    if ((in.readUShort() & ROW_HIDDEN) != 0) {
      sheet.hideRow(number);
    }
  }

  private void columns(RecordInputStream in) {
    int first = in.readUShort();
    int last = in.readUShort();
    in.readInt();
    if ((in.readUShort() & 1) != 0 && first <= last) {
      sheet.hideColumns(first, last);
    }
  }
}
