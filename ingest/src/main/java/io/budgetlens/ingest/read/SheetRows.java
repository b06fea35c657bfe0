package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sheets of a workbook (xlsx or xls) row by row, so that memory does not grow with the rows.
 * Cells hold what the workbook keeps, not what a format shows of it: numbers to 15 digits, days as
 * {@code 2024-03-31}, the value kept with a formula. What is hidden is read too, and what is merged
 * stands in its first cell.
 */
public final class SheetRows {
  private static final int MAGIC = 8;

  /**
   * A sheet.
   *
   * @param visible whether a person sees it
   */
  public record Name(String name, boolean visible) {}

  /** Cells that are shown as one; rows and columns count from 0, the last ones belong to it. */
  public record Merged(int top, int left, int bottom, int right) {}

  /** Takes rows that hold something. */
  public interface Taker {
    /**
     * @param row the row's number in the sheet, from 0
     * @param cells from the first column to the last that holds something
     * @return whether more are wanted
     */
    boolean takes(int row, List<SheetCell> cells);
  }

  /** The two kinds of workbooks. */
  private interface Book {
    List<Name> sheets();

    CellText text();

    void read(int sheet, Sheet to, CellSink cells);

    void readMerged(int sheet, Sheet to);
  }

  private final Book book;
  private final Refusal refusal;

  private SheetRows(Book book, Refusal refusal) {
    this.book = book;
    this.refusal = refusal;
  }

  /** Whether a file may be a workbook; whether it is one, its opening will tell. */
  public static boolean mayRead(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(MAGIC);
      MediaKind kind = head.length < MAGIC ? MediaKind.TEXT : MediaKind.of(head);
      return kind == MediaKind.ZIP || kind == MediaKind.OLE2;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** The media type of a workbook; empty where the file can be none. */
  public static Optional<String> mediaType(Path file) {
    if (!mayRead(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      MediaKind kind = in.read() == 'P' ? MediaKind.XLSX : MediaKind.XLS;
      return Optional.of(kind.mediaType());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /**
   * @param name what messages call the file
   * @throws UnreadableDocument where it is no workbook, or one that is damaged, encrypted, too
   *     large
   */
  public static SheetRows open(Path file, String name) {
    Refusal refusal = new Refusal(name);
    try {
      byte[] bytes = DocumentReaders.load(file, name);
      return new SheetRows(book(bytes, refusal), refusal);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static Book book(byte[] bytes, Refusal refusal) {
    MediaKind kind = MediaKind.of(bytes);
    if (kind == MediaKind.XLSX) {
      return new Xlsx(XlsxBook.open(bytes, refusal));
    }
    if (kind == MediaKind.OLE2 && XlsReader.reads(bytes)) {
      return new Xls(XlsReader.whole(refusal, () -> XlsReader.open(bytes, refusal)), refusal);
    }
    throw refusal.unknownType(new Words("不是 Excel 文件", "no Excel file"));
  }

  /** The sheets of cells in the order of the workbook, hidden ones too. */
  public List<Name> sheets() {
    return book.sheets();
  }

  /**
   * Reads a sheet's rows from the first until no more are wanted.
   *
   * @param sheet its place among {@link #sheets}
   * @throws UnreadableDocument where it is damaged or too large
   */
  public void read(int sheet, Taker taker) {
    Sheet to = Sheet.named(sheets().get(sheet).name());
    RowCells cells = new RowCells(to, book.text(), refusal, taker);
    book.read(sheet, to, cells);
    cells.finish();
  }

  /** What is merged in a sheet, in no order. */
  public List<Merged> merged(int sheet) {
    Sheet to = Sheet.named(sheets().get(sheet).name());
    book.readMerged(sheet, to);
    List<Merged> merged = new ArrayList<>();
    for (Sheet.Range range : to.merged()) {
      if (range.top() <= range.bottom() && range.left() <= range.right()) {
        merged.add(new Merged(range.top(), range.left(), range.bottom(), range.right()));
      }
    }
    return merged;
  }

  private record Xlsx(XlsxBook book) implements Book {
    @Override
    public List<Name> sheets() {
      return book.sheets().stream().map(e -> new Name(e.name(), e.visible())).toList();
    }

    @Override
    public CellText text() {
      return book.text();
    }

    @Override
    public void read(int sheet, Sheet to, CellSink cells) {
      book.readAlone(book.sheets().get(sheet), to, cells);
    }

    @Override
    public void readMerged(int sheet, Sheet to) {
      book.readMerged(book.sheets().get(sheet), to, NOWHERE);
    }
  }

  private record Xls(XlsBook book, Refusal refusal) implements Book {
    @Override
    public List<Name> sheets() {
      return book.sheets().stream().map(e -> new Name(e.name(), e.visible())).toList();
    }

    @Override
    public CellText text() {
      return book.text();
    }

    @Override
    public void read(int sheet, Sheet to, CellSink cells) {
      XlsReader.whole(refusal, () -> book.read(book.sheets().get(sheet), to, cells));
    }

    @Override
    public void readMerged(int sheet, Sheet to) {
      read(sheet, to, NOWHERE);
    }
  }

  /** Where the cells go when only what is merged is looked for. */
  private static final CellSink NOWHERE =
      new CellSink() {
        @Override
        public void words(int row, int column, String words) {}

        @Override
        public void number(int row, int column, BigDecimal number, int format) {}

        @Override
        public void error(int row, int column, String error) {}

        @Override
        public void uncomputed(int row, int column, String formula) {}
      };
}
