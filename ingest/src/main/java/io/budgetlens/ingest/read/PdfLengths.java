package io.budgetlens.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the streams of a PDF are as long as their dictionaries say. The library looks for the end
 * of one that is not, and reads on in silence although bytes of it are missing.
 */
final class PdfLengths {
  private static final Pattern LENGTH =
      Pattern.compile(
          "/Length[ \t\r\n]{1,9}(\\d{1,9})(?:[ \t\r\n]{1,9}(\\d{1,5})[ \t\r\n]{1,9}R)?");

  /** The end of an object's head, and the number that is all it holds. */
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,9}) (\\d{1,5}) obj[ \t\r\n]{1,9}(\\d{1,9})[ \t\r\n]{1,9}endobj");

  private static final byte[] OBJECT = " obj".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

  /** Writers count a line's end to a stream or not. */
  private static final int SLACK = 2;

  private static final int AROUND = 40;

  private final byte[] bytes;
  private final Map<String, Long> numbers = new HashMap<>();
  private boolean searched;

  PdfLengths(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param start where the stream's bytes begin, or the end of the line before
   * @param head what stands before it, from its object's beginning on
   * @return true also where the length is not told, or told by an object that is packed
   */
  boolean isAsLongAsItSays(int start, String head) {
    Matcher length = LENGTH.matcher(head);
    if (!head.stripTrailing().endsWith(">>") || !length.find()) {
      return true;
    }
    long written =
        length.group(2) == null
            ? Long.parseLong(length.group(1))
            : number(length.group(1) + " " + length.group(2));
    return written < 0 || endsAt(lineEnd(start) + written, start);
  }

  private boolean endsAt(long end, int start) {
    long from = Math.max(start, end - SLACK);
    long to = Math.min(bytes.length - (long) END.length, end + SLACK);
    for (long at = from; at <= to; at++) {
      if (Bytes.isAt(bytes, END, (int) at)) {
        return true;
      }
    }
    return false;
  }

  private int lineEnd(int start) {
    int at = start;
    at += at < bytes.length && bytes[at] == '\r' ? 1 : 0;
    at += at < bytes.length && bytes[at] == '\n' ? 1 : 0;
    return at;
  }

  /** The number that is all an object holds, or -1. */
  private long number(String object) {
    if (!searched) {
      search();
      searched = true;
    }
    return numbers.getOrDefault(object, -1L);
  }

  /** An object may be written anew further down; the last one counts. */
  private void search() {
    for (int at = Bytes.find(bytes, OBJECT, 0); at >= 0; at = Bytes.find(bytes, OBJECT, at + 1)) {
      int from = Math.max(0, at - AROUND);
      int length = Math.min(bytes.length - from, 2 * AROUND);
      Matcher found = NUMBER.matcher(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
      if (found.find() && found.start(3) > at - from) {
        numbers.put(found.group(1) + " " + found.group(2), Long.parseLong(found.group(3)));
      }
    }
  }
}
