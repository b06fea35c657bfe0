package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * The compressed streams of a PDF, tried before they are unpacked in earnest: that library unpacks
 * whatever its size, and reads on in silence where compression is broken.
 */
final class PdfStreams {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

  /** Deflate packs at most this many times. */
  private static final int MOST_TIMES = 1032;

  private static final int HEAD = 600;

  private PdfStreams() {}

  /**
   * Refuses a file with a stream that would unpack beyond the limit (pictures are not unpacked), is
   * not as long as it says, or holds packed objects that are broken and would be missing without a
   * word.
   */
  static void tryOut(byte[] bytes, Refusal refusal) {
    boolean encrypted = Bytes.find(bytes, ENCRYPT, 0) >= 0;
    PdfLengths lengths = new PdfLengths(bytes);
    int at = Bytes.find(bytes, STREAM, 0);
    while (at >= 0) {
      int start = at + STREAM.length;
      int end = Bytes.find(bytes, END, start);
      end = end < 0 ? bytes.length : end;
      String head =
          new String(
              bytes, Math.max(0, at - HEAD), Math.min(HEAD, at), StandardCharsets.ISO_8859_1);
      head = head.substring(head.lastIndexOf("obj") + 1);
      boolean twice = head.indexOf("FlateDecode") != head.lastIndexOf("FlateDecode");
      boolean large = (long) (end - start) * MOST_TIMES > Limits.UNPACKED_BYTES;
      if (!lengths.isAsLongAsItSays(start, head)) {
        throw refusal.damaged(
            new Words(
                "第 " + at + " 字节处的数据流长度与标明的不符",
                "the stream at byte " + at + " is not as long as it says"));
      }
      if (twice || large && !head.contains("/Image") && !isBounded(bytes, start, end)) {
        throw refusal.tooLarge(
            new Words(
                "第 " + at + " 字节处的数据流解压后过大", "the stream at byte " + at + " unpacks to too much"));
      }
      if (!encrypted && head.contains("/ObjStm") && head.contains("/FlateDecode")) {
        checkObjects(bytes, start, end, head, refusal);
      }
      at = Bytes.find(bytes, STREAM, Math.min(bytes.length, end + END.length));
    }
  }

  private static void checkObjects(byte[] bytes, int from, int to, String head, Refusal refusal) {
    Inflater inflater = new Inflater();
    int start = skipLineEnd(bytes, from, to);
    inflater.setInput(bytes, start, to - start);
    try {
      inflate(inflater);
      if (inflater.finished() && head.contains("/First") && head.contains("/N")) {
        return;
      }
    } catch (DataFormatException e) {
      // Said below, as for one that ends too early.
    } finally {
      inflater.end();
    }
    throw refusal.damaged(
        new Words(
            "第 " + from + " 字节处的对象流不完整", "the packed objects at byte " + from + " are broken"));
  }

  private static int skipLineEnd(byte[] bytes, int from, int to) {
    int start = from;
    while (start < to && (bytes[start] == '\r' || bytes[start] == '\n')) {
      start++;
    }
    return start;
  }

  private static boolean isBounded(byte[] bytes, int from, int to) {
    int start = skipLineEnd(bytes, from, to);
    Inflater inflater = new Inflater();
    inflater.setInput(bytes, start, to - start);
    try {
      return inflate(inflater) <= Limits.UNPACKED_BYTES;
    } catch (DataFormatException e) {
      return true;
    } finally {
      inflater.end();
    }
  }

  /** How many bytes come out; stops beyond the limit. */
  private static long inflate(Inflater inflater) throws DataFormatException {
    byte[] out = new byte[16384];
    int step = inflater.inflate(out);
    while (step > 0 && inflater.getBytesWritten() <= Limits.UNPACKED_BYTES) {
      step = inflater.inflate(out);
    }
    return inflater.getBytesWritten();
  }

  /**
   * Refuses a page whose drawing program is not whole, or a font that tells wrong characters.
   *
   * @param characters those of the fonts of earlier pages, too
   */
  static void check(PDPage page, int number, PdfCharacters characters, Refusal refusal)
      throws IOException {
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      check(streams.next().getCOSObject(), number, refusal);
    }
    for (COSDictionary font : fonts(page)) {
      characters.check(font, number);
    }
  }

  /** Refuses a page that names a drawing program which is not there, as the library does not. */
  static void checkPrograms(PDPage page, int number, Refusal refusal) {
    Iterator<PDStream> streams = page.getContentStreams();
    int there = 0;
    for (; streams.hasNext(); streams.next()) {
      there++;
    }
    if (there < named(page)) {
      throw damagedPage(number, refusal);
    }
  }

  private static int named(PDPage page) {
    COSBase contents = page.getCOSObject().getItem(COSName.CONTENTS);
    if (contents == null) {
      return 0;
    }
    COSBase found = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    return found instanceof COSArray ? ((COSArray) found).size() : 1;
  }

  private static List<COSDictionary> fonts(PDPage page) {
    List<COSDictionary> found = new ArrayList<>();
    PDResources resources = page.getResources();
    COSDictionary fonts =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.FONT);
    if (fonts != null) {
      for (COSName name : fonts.keySet()) {
        COSDictionary font = fonts.getCOSDictionary(name);
        if (font != null) {
          found.add(font);
        }
      }
    }
    return found;
  }

  static void check(COSStream stream, int page, Refusal refusal) {
    if (isDeflated(stream.getFilters())) {
      try (InputStream raw = stream.createRawInputStream()) {
        check(raw.readAllBytes(), page, refusal);
      } catch (IOException e) {
        throw damagedPage(page, refusal);
      }
    }
  }

  private static boolean isDeflated(COSBase filters) {
    boolean only = filters instanceof COSArray && ((COSArray) filters).size() == 1;
    COSBase filter = only ? ((COSArray) filters).getObject(0) : filters;
    return COSName.FLATE_DECODE.equals(filter);
  }

  private static void check(byte[] packed, int page, Refusal refusal) {
    Inflater inflater = new Inflater();
    inflater.setInput(packed);
    try {
      boolean large = inflate(inflater) > Limits.UNPACKED_BYTES;
      if (large) {
        throw refusal.tooLarge(
            new Words("第 " + page + " 页解压后过大", "page " + page + " unpacks to too much"));
      }
      if (!inflater.finished() && packed.length > 0) {
        throw damagedPage(page, refusal);
      }
    } catch (DataFormatException e) {
      throw damagedPage(page, refusal);
    } finally {
      inflater.end();
    }
  }

  static UnreadableDocument damagedPage(int page, Refusal refusal) {
    return refusal.damaged(
        new Words("第 " + page + " 页的内容不完整", "the content of page " + page + " is broken"));
  }
}
