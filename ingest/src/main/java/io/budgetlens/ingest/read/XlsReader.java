package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks of old Excel: BIFF8 (97 to 2003) and BIFF5 (5.0 and 95), record by record. Formulas
 * give the value kept with them; hidden sheets are not read.
 */
final class XlsReader {
  private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "Book", "BOOK");

  private XlsReader() {}

  /**
   * Whether an old Office file is a workbook, and none that is only part of another document; a
   * broken one that names a workbook counts, so that its damage is told.
   */
  static boolean reads(byte[] bytes) {
    if (!OldOffice.holds(bytes, "Workbook")
        && !OldOffice.holds(bytes, "WORKBOOK")
        && !OldOffice.holds(bytes, "Book")
        && !OldOffice.holds(bytes, "BOOK")) {
      return false;
    }
    try (POIFSFileSystem files = files(bytes)) {
      return stream(files.getRoot()) != null;
    } catch (IOException | RuntimeException e) {
      return !OldOffice.holds(bytes, "WordDocument");
    }
  }

  private static POIFSFileSystem files(byte[] bytes) throws IOException {
    return new POIFSFileSystem(new ByteArrayInputStream(bytes));
  }

  private static @Nullable DocumentNode stream(DirectoryNode root) throws IOException {
    for (String name : STREAMS) {
      if (root.hasEntry(name) && root.getEntry(name) instanceof DocumentNode) {
        return (DocumentNode) root.getEntry(name);
      }
    }
    return null;
  }

  static Document read(byte[] bytes, Refusal refusal) {
    return whole(refusal, () -> open(bytes, refusal).read());
  }

  /** The workbook, its sheets still unread; for use within {@link #whole}. */
  static XlsBook open(byte[] bytes, Refusal refusal) throws IOException {
    if (bytes.length > Limits.XLS_BYTES) {
      throw refusal.tooLarge(
          new Words(
              "旧版 Excel 文件有 " + bytes.length + " 字节，最多 " + Limits.XLS_BYTES,
              "the old Excel file has "
                  + bytes.length
                  + " bytes, at most "
                  + Limits.XLS_BYTES
                  + " are read"));
    }
    return XlsBook.open(records(bytes), refusal);
  }

  /** Reads something of a workbook; whatever the library throws at broken ones is damage. */
  static <T> T whole(Refusal refusal, Reading<T> reading) {
    try {
      return reading.read();
    } catch (UnreadableDocument e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw refusal.damaged(new Words("其中的工作簿读不下去", "the workbook in it cannot be read on"));
    }
  }

  /** A part of reading a workbook. */
  interface Reading<T> {
    T read() throws IOException;
  }

  private static byte[] records(byte[] bytes) throws IOException {
    try (POIFSFileSystem files = files(bytes)) {
      DocumentNode stream = stream(files.getRoot());
      if (stream == null) {
        throw new IOException("no workbook");
      }
      try (DocumentInputStream in = new DocumentInputStream(stream)) {
        return in.readNBytes(Limits.XLS_BYTES);
      }
    }
  }
}
