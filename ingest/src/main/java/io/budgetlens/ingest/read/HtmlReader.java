package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

  /** Its headings are of sections, and its title is what the file was once called. */
  private static final String WORD_PROCESSOR =
      "meta[name=generator][content~=(?i)word|wps], p[class^=Mso]";

  private static final Pattern TITLE_LABEL =
      Pattern.compile("[\\s\u3000\u00a0]*标[\\s\u3000\u00a0]*题[\\s\u3000\u00a0：:]*");

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

  /** The bytes decide; Big5, which they do not tell for sure, is believed where it is declared. */
  private static String decode(byte[] bytes, Refusal refusal) {
    if (TextBytes.byteOrderMark(bytes) == null
        && TextBytes.firstError(bytes, StandardCharsets.UTF_8, 0) >= 0) {
      String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
      Matcher declared = DECLARED.matcher(head);
      if (declared.find() && isBig5(declared.group(1)) && TextBytes.isDeclaredBig5(bytes)) {
        return TextBytes.strictly(bytes, TextBytes.BIG5, 0, refusal);
      }
    }
    return TextBytes.decode(bytes, refusal);
  }

  private static boolean isBig5(String charset) {
    String name = charset.toLowerCase(Locale.ROOT);
    return name.startsWith("big5") || name.equals("x-x-big5") || name.endsWith("950");
  }

  private static String title(org.jsoup.nodes.Document page) {
    Element declared = page.selectFirst("meta[name=ArticleTitle], meta[property=og:title]");
    if (declared != null && !declared.attr("content").isBlank()) {
      return declared.attr("content");
    }
    if (page.selectFirst(WORD_PROCESSOR) != null) {
      return "";
    }
    Elements headings = page.select("h1");
    if (headings.size() == 1 && headings.hasText()) {
      return headings.text();
    }
    return page.title().isBlank() ? labelledTitle(page) : page.title();
  }

  /** Publishers put a table with number, date and title above the text. */
  private static String labelledTitle(org.jsoup.nodes.Document page) {
    for (Element label : page.select("td, th")) {
      Element value = label.nextElementSibling();
      if (value != null && TITLE_LABEL.matcher(label.text()).matches()) {
        return value.text();
      }
    }
    return "";
  }
}
