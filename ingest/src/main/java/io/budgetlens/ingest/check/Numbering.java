package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * H1: chapters are numbered one after the other. Off by default, and never said of a PDF or a page,
 * whose numbers may be lost in reading.
 */
final class Numbering implements TextRule {
  private static final String NUMERALS = "一二三四五六七八九十";
  private static final Pattern CHAPTER =
      Pattern.compile("(?m)^[\\s　]*([" + NUMERALS + "])、[^。\\n]{1,40}$");

  @Override
  public List<Remark> check(Paper paper) {
    Document document = paper.document();
    String media = document.mediaType();
    if (media.contains("pdf") || media.contains("html")) {
      return List.of();
    }
    int last = 0;
    Matcher matcher = CHAPTER.matcher(document.text());
    while (matcher.find()) {
      int number = NUMERALS.indexOf(matcher.group(1)) + 1;
      if (last > 0 && number > last + 1) {
        Span span = new Span(matcher.start(1), matcher.end());
        String missing = NUMERALS.substring(last, last + 1);
        return List.of(
            Remark.of(
                "fails",
                Map.of(
                    "words", Remark.same(document.words(span).strip()),
                    "missing", Remark.same(missing)),
                List.of(span)));
      }
      last = number == 1 ? 1 : Math.max(last, number);
    }
    return List.of();
  }
}
