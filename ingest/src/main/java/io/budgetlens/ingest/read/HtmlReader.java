package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** Web pages: the words of the page without its machinery and navigation, tables as grids. */
final class HtmlReader {
  private static final int HEAD = 4096;
  private static final Pattern DECLARED =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

  private HtmlReader() {}

  static Document read(byte[] bytes, Refusal refusal) {
    if (bytes.length > Limits.HTML_BYTES) {
      throw refusal.tooLarge(
          new Words(
              "网页有 " + bytes.length + " 字节，最多 " + Limits.HTML_BYTES,
              "the page has " + bytes.length + " bytes, at most " + Limits.HTML_BYTES));
    }
    String source = decode(bytes, refusal);
    refuseTooManyTags(source, refusal);
    Parser parser = Parser.htmlParser().setMaxDepth(Limits.DEPTH);
    org.jsoup.nodes.Document page = Jsoup.parse(source, "", parser);
    String title = title(page);
    Draft draft = new Draft(refusal);
    HtmlNoise.removeMachinery(page.body());
    HtmlLengths lengths = HtmlLengths.of(page.body());
    HtmlNoise.removeNavigation(page.body(), lengths);
    HtmlFlow.read(page.body(), lengths, draft);
    return draft.document(title, MediaKind.HTML);
  }

  /** A page in memory takes many times its size, by its tags. */
  private static void refuseTooManyTags(String source, Refusal refusal) {
    int tags = 0;
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
      boolean opens = at + 1 < source.length() && Character.isLetter(source.charAt(at + 1));
      tags += opens ? 1 : 0;
      if (tags > Limits.HTML_TAGS) {
        throw refusal.tooLarge(
            new Words(
                "网页元素多于 " + Limits.HTML_TAGS + " 个",
                "the page has more than " + Limits.HTML_TAGS + " elements"));
      }
    }
  }

  /** The bytes decide; a declared charset is believed where they are no UTF-8. */
  private static String decode(byte[] bytes, Refusal refusal) {
    if (TextBytes.byteOrderMark(bytes) == null
        && TextBytes.firstError(bytes, StandardCharsets.UTF_8, 0) >= 0) {
      String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
      Matcher declared = DECLARED.matcher(head);
      if (declared.find() && isForeign(declared.group(1))) {
        return TextBytes.strictly(bytes, Charset.forName(declared.group(1)), 0, refusal);
      }
    }
    return TextBytes.decode(bytes, refusal);
  }

  private static boolean isForeign(String charset) {
    String name = charset.toLowerCase(java.util.Locale.ROOT);
    try {
      return !name.startsWith("gb") && !name.startsWith("utf") && Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static String title(org.jsoup.nodes.Document page) {
    Element declared = page.selectFirst("meta[name=ArticleTitle], meta[property=og:title]");
    if (declared != null && !declared.attr("content").isBlank()) {
      return declared.attr("content");
    }
    Elements headings = page.select("h1");
    return headings.size() == 1 && headings.hasText() ? headings.text() : page.title();
  }
}
