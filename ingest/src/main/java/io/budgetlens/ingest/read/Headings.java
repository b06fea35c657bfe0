package io.budgetlens.ingest.read;

import java.util.List;
import java.util.regex.Pattern;

/** What headings and titles of government reports look like where a format does not mark them. */
final class Headings {
  private static final int HEADING_CHARS = 40;
  private static final int TITLE_CHARS = 120;
  private static final int TITLE_BLOCKS = 5;
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\s*(?:[一二三四五六七八九十]{1,3}\\s*、|[（(]\\s*[一二三四五六七八九十\\d]{1,3}\\s*[）)]|\\d{1,2}\\s*[、．.](?!\\d)|第[一二三四五六七八九十]{1,3}[章节部]).*",
          Pattern.DOTALL);
  private static final Pattern SENTENCE = Pattern.compile("[。；;，！？]");
  private static final Pattern GENRE = Pattern.compile("报告|報告|自评|自評|评价|決算|决算|说明|表|预算");

  private Headings() {}

  /** A short numbered line that is no sentence. */
  static boolean looksLikeHeading(String words) {
    return words.length() <= HEADING_CHARS && isNumbered(words) && !SENTENCE.matcher(words).find();
  }

  /** Whether a line opens with a number that opens items: 一、 （二） 3. */
  static boolean isNumbered(String words) {
    return NUMBERED.matcher(words).matches();
  }

  /** The opening line that names the report, else the empty string. */
  static String title(String text, List<Block> blocks) {
    for (Block block : blocks.subList(0, Math.min(TITLE_BLOCKS, blocks.size()))) {
      String words = text.substring(block.span().start(), block.span().end()).strip();
      if (words.length() <= TITLE_CHARS
          && !SENTENCE.matcher(words).find()
          && !isNumbered(words)
          && GENRE.matcher(words).find()) {
        return words;
      }
    }
    return "";
  }
}
