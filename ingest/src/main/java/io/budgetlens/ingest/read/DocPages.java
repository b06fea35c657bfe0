package io.budgetlens.ingest.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FileInformationBlock;

/**
 * The pages of an old Word document that tell how its characters and paragraphs look, and so what
 * is hidden and what is a table. The library takes a page that lies elsewhere as it comes.
 */
final class DocPages {
  private static final int PAGE = 512;
  private static final int NUMBER = 0x3fffff;

  private final ByteBuffer main;
  private final ByteBuffer table;

  private DocPages(HWPFDocument document) {
    main = ByteBuffer.wrap(document.getMainStream()).order(ByteOrder.LITTLE_ENDIAN);
    table = ByteBuffer.wrap(document.getTableStream()).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether every page tells of the characters that the table of pages says. */
  static boolean areInPlace(HWPFDocument document) {
    DocPages pages = new DocPages(document);
    FileInformationBlock head = document.getFileInformationBlock();
    return pages.areInPlace(head.getFcPlcfbteChpx(), head.getLcbPlcfbteChpx())
        && pages.areInPlace(head.getFcPlcfbtePapx(), head.getLcbPlcfbtePapx());
  }

  /** So many offsets, one more than pages, then the pages' numbers. */
  private boolean areInPlace(int start, int length) {
    int count = (length - 4) / 8;
    for (int i = 0; i < count; i++) {
      int from = table.getInt(start + 4 * i);
      int to = table.getInt(start + 4 * i + 4);
      int page = table.getInt(start + 4 * (count + 1 + i)) & NUMBER;
      if (!tellsOf(page * PAGE, from, to)) {
        return false;
      }
    }
    return true;
  }

  /** A page begins with ascending offsets and ends with how many runs these part. */
  private boolean tellsOf(int page, int from, int to) {
    int runs = main.get(page + PAGE - 1) & 0xff;
    for (int i = 0; i < runs; i++) {
      if (main.getInt(page + 4 * i) > main.getInt(page + 4 * i + 4)) {
        return false;
      }
    }
    return main.getInt(page) < to && main.getInt(page + 4 * runs) > from;
  }
}
