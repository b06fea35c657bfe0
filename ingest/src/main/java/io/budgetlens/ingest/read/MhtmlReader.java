package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A web page archived with its pictures in one file (mht): the first page in it is read. */
final class MhtmlReader {
  private static final int MOST_PARTS = 2_000;
  private static final int HEAD = 8192;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]{1,200})\"|([^\\s;]{1,200}))", Pattern.CASE_INSENSITIVE);

  private MhtmlReader() {}

  /** A part with its headers in small letters. */
  private record Part(String headers, String body) {
    boolean isPage() {
      return headers.contains("content-type: text/html")
          || headers.contains("content-type:text/html");
    }

    byte[] decoded() {
      if (headers.matches("(?s).*content-transfer-encoding:\\s*base64.*")) {
        return Base64.getMimeDecoder().decode(body.strip());
      }
      if (headers.matches("(?s).*content-transfer-encoding:\\s*quoted-printable.*")) {
        return unquoted(body);
      }
      return body.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  static Document read(byte[] bytes, Refusal refusal) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    Part page = page(all, refusal);
    try {
      Document read = HtmlReader.read(page.decoded(), refusal);
      return new Document(
          read.title(), MediaKind.MHTML.mediaType(), read.text(), read.blocks(), read.tables());
    } catch (IllegalArgumentException e) {
      throw refusal.damaged(new Words("网页部分的编码不合法", "the encoding of its page is broken"));
    }
  }

  private static Part page(String all, Refusal refusal) {
    Matcher boundary =
        BOUNDARY.matcher(all.substring(0, headEnd(all, 0, Math.min(all.length(), HEAD))));
    String named = null;
    if (boundary.find()) {
      named = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    }
    Part page = named == null ? null : firstPage(all, "--" + named);
    if (page == null) {
      throw refusal.damaged(new Words("网页归档里没有完整的网页", "the web archive holds no whole page"));
    }
    return page;
  }

  /** A page without the border that should follow it is cut off. */
  private static @Nullable Part firstPage(String all, String border) {
    int at = all.indexOf("\n" + border);
    for (int i = 0; i < MOST_PARTS && at >= 0; i++) {
      int start = all.indexOf('\n', at + 1) + 1;
      int end = start == 0 ? -1 : all.indexOf("\n" + border, start);
      if (end < 0) {
        return null;
      }
      Part part = part(all, start, end);
      if (part.isPage()) {
        return part;
      }
      at = end;
    }
    return null;
  }

  private static Part part(String all, int start, int end) {
    int head = headEnd(all, start, end);
    String headers = all.substring(start, head).toLowerCase(Locale.ROOT);
    return new Part(headers, all.substring(head, end));
  }

  /** Where the blank line after headers begins, not beyond an end. */
  private static int headEnd(String all, int from, int to) {
    for (int at = all.indexOf('\n', from); at >= 0 && at < to; at = all.indexOf('\n', at + 1)) {
      if (all.startsWith("\n", at + 1) || all.startsWith("\r\n", at + 1)) {
        return at;
      }
    }
    return to;
  }

  private static byte[] unquoted(String body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '=') {
        out.write(c);
      } else if (body.startsWith("\r\n", i + 1)) {
        i += 2;
      } else if (body.startsWith("\n", i + 1)) {
        i++;
      } else {
        out.write(Integer.parseInt(body, i + 1, Math.min(body.length(), i + 3), 16));
        i += 2;
      }
    }
    return out.toByteArray();
  }
}
