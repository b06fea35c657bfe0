package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of text in UTF-8, UTF-16 or GB18030. The bytes decide, strictly: a text valid in none of
 * them is refused with the place.
 */
final class TextBytes {
  static final Charset GB18030 = Charset.forName("GB18030");
  static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  /** Characters that make up a good part of every text of this trade, in either writing. */
  private static final String OFTEN = "的年度部门單單門单位预算預算决支出收入金额額项項目数數务務执執行评評价價绩績效报報告及为為其中万萬元";

  private static final int WIDE_HEAD = 1 << 16;

  private TextBytes() {}

  static @Nullable Charset byteOrderMark(byte[] bytes) {
    if (bytes.length >= 3 && at(bytes, 0) == 0xef && at(bytes, 1) == 0xbb && at(bytes, 2) == 0xbf) {
      return StandardCharsets.UTF_8;
    }
    if (bytes.length >= 2 && at(bytes, 0) == 0xff && at(bytes, 1) == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && at(bytes, 0) == 0xfe && at(bytes, 1) == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  /**
   * UTF-16 that has no byte order mark: bytes with zeros that give the characters of Chinese and
   * English writing in one byte order; else null.
   */
  static @Nullable Charset unmarkedWide(byte[] bytes) {
    if (byteOrderMark(bytes) != null || !isBinary(bytes)) {
      return null;
    }
    return isWriting(bytes, 1, 0)
        ? StandardCharsets.UTF_16LE
        : isWriting(bytes, 0, 1) ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean isWriting(byte[] bytes, int high, int low) {
    int pairs = Math.min(bytes.length, WIDE_HEAD) / 2;
    int usual = 0;
    for (int i = 0; i < pairs; i++) {
      usual += isUsual(at(bytes, 2 * i + high) << 8 | at(bytes, 2 * i + low)) ? 1 : 0;
    }
    return pairs >= 2 && usual * 50 >= pairs * 49;
  }

  private static boolean isUsual(int c) {
    boolean ascii = c >= 0x20 && c < 0x7f || c == '\n' || c == '\r' || c == '\t';
    boolean chinese = c >= 0x4e00 && c <= 0x9fff || c >= 0x3000 && c <= 0x303f;
    boolean marks = c >= 0x2010 && c <= 0x2030 || c >= 0xff01 && c <= 0xffe5 || c == 0xa0;
    return ascii || chinese || marks;
  }

  /** Whether the bytes hold controls that no text has; not asked of UTF-16. */
  static boolean isBinary(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0b
          && b != 0x1a && b != 0x1b) {
        return true;
      }
    }
    return false;
  }

  /** The text without its byte order mark. */
  static String decode(byte[] bytes, Refusal refusal) {
    Charset mark = byteOrderMark(bytes);
    if (mark != null) {
      return strictly(bytes, mark, mark == StandardCharsets.UTF_8 ? 3 : 2, refusal);
    }
    Charset wide = unmarkedWide(bytes);
    if (wide != null) {
      return strictly(bytes, wide, 0, refusal);
    }
    int utf8Error = firstError(bytes, StandardCharsets.UTF_8, 0);
    if (utf8Error < 0) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (isMostlyUtf8(bytes)) {
      return strictly(bytes, StandardCharsets.UTF_8, 0, refusal);
    }
    boolean valid = firstError(bytes, GB18030, 0) < 0;
    int odd = valid ? firstUnlikely(new String(bytes, GB18030)) : 0;
    if (odd >= 0 && isBig5(bytes)) {
      return new String(bytes, BIG5);
    }
    String text = strictly(bytes, GB18030, 0, refusal);
    if (odd >= 0) {
      throw unlikely(text.substring(0, odd), refusal);
    }
    return text;
  }

  /** Valid as Big5, and at least a tenth of it characters that are often written. */
  private static boolean isBig5(byte[] bytes) {
    if (firstError(bytes, BIG5, 0) >= 0) {
      return false;
    }
    String text = new String(bytes, BIG5);
    long wide = text.chars().filter(c -> c >= 0x2e80).count();
    return often(text) >= 5 && often(text) * 10 >= wide;
  }

  private static long often(String text) {
    return text.chars().filter(c -> OFTEN.indexOf(c) >= 0).count();
  }

  /** Whether bytes that their author calls Big5 are: GB18030 is often valid in it, too. */
  static boolean isDeclaredBig5(byte[] bytes) {
    if (firstError(bytes, BIG5, 0) >= 0) {
      return false;
    }
    boolean both = firstError(bytes, GB18030, 0) < 0;
    return !both || often(new String(bytes, BIG5)) >= often(new String(bytes, GB18030));
  }

  /** The text in a charset its author declared. */
  static String strictly(byte[] bytes, Charset charset, int from, Refusal refusal) {
    int error = firstError(bytes, charset, from);
    if (error >= 0) {
      throw refusal.wrongEncoding(
          error,
          new Words(
              "不是合法的 " + charset.name() + " 字符",
              "there is no valid " + charset.name() + " character"));
    }
    return new String(bytes, from, bytes.length - from, charset);
  }

  /**
   * The offset of the first bytes that are no character, or -1. A wide text cut off within its last
   * character is no error: plain text cannot show damage, it yields what it says.
   */
  static int firstError(byte[] bytes, Charset charset, int from) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, false);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        boolean cutOff = isWide(bytes, from, in.position());
        return in.hasRemaining() && !cutOff ? in.position() : -1;
      }
      out.clear();
    }
  }

  private static boolean isWide(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /** Broken UTF-8 may be valid GB18030 by chance and would then be read as other words. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    int at = 0;
    while (at < bytes.length) {
      int length = at(bytes, at) < 0x80 ? 1 : characterLength(bytes, at);
      good += length > 1 ? 1 : 0;
      bad += length == 0 ? 1 : 0;
      at += Math.max(1, length);
    }
    return good >= 3 && good >= 4 * bad;
  }

  private static int characterLength(byte[] bytes, int at) {
    int lead = at(bytes, at);
    int length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    if (length == 0 || lead >= 0xf5 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((at(bytes, at + i) & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /**
   * Where characters that nobody writes begin to be too many, or -1: Big5 and others are often
   * valid GB18030, but then of such characters.
   */
  private static int firstUnlikely(String text) {
    int odd = 0;
    int wide = 0;
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        wide++;
        if (Character.getType(c) == Character.PRIVATE_USE || c >= 0x80 && c < 0xa0) {
          odd++;
          first = first < 0 ? i : first;
        }
      }
    }
    return odd * 50 > wide ? first : -1;
  }

  private static UnreadableDocument unlikely(String before, Refusal refusal) {
    return refusal.wrongEncoding(
        before.getBytes(GB18030).length,
        new Words(
            "按 GB18030 解出的是无人使用的字符（可能是 Big5 等其他编码）",
            "GB18030 gives characters nobody uses (it may be Big5 or another encoding)"));
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 0xff;
  }
}
