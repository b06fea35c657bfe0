package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document's sentences and sections, by offsets into its text. */
final class Sentences {
  private static final String ENDS = "。；;！？\n";
  private static final int HEADING_LENGTH = 40;
  private static final Pattern NUMBERED =
      Pattern.compile("^[\\s　]*[（(]?[一二三四五六七八九十0-9０-９]+[）)、.．].*");
  private static final Pattern LEAD = Pattern.compile("[^。；，,：:]{2,16}[：:]");
  private static final Pattern CHAPTER = Pattern.compile("^[\\s　]*[一二三四五六七八九十]+[、.．].*");

  private Sentences() {}

  /** The sentence that holds an offset, without the mark that ends it. */
  static Span around(String text, int offset) {
    return around(text, offset, ENDS);
  }

  /** The stretch that holds an offset, between any of these marks. */
  static Span around(String text, int offset, String marks) {
    int start = offset;
    while (start > 0 && marks.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = offset;
    while (end < text.length() && marks.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new Span(start, end);
  }

  static List<Span> all(String text, Span within) {
    List<Span> sentences = new ArrayList<>();
    int at = within.start();
    while (at < within.end()) {
      Span sentence = around(text, at);
      int end = Math.min(sentence.end(), within.end());
      if (end > at) {
        sentences.add(new Span(at, end));
      }
      at = end + 1;
    }
    return sentences;
  }

  /**
   * The stretches of text under a heading that matches, each up to the next chapter. A heading is a
   * short numbered line without a full stop; a line led by one and a colon stands for itself.
   */
  static List<Span> sections(Document document, Pattern heading) {
    List<Span> sections = new ArrayList<>();
    String text = document.text();
    int start = -1;
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end);
      boolean matches = isHeading(line) && heading.matcher(line).find();
      if (start >= 0 && !matches && isHeading(line) && CHAPTER.matcher(line).matches()) {
        sections.add(new Span(start, at));
        start = -1;
      }
      start = start < 0 && matches ? end : start;
      if (start < 0 && leads(line, heading)) {
        sections.add(new Span(at, end));
      }
      at = end + 1;
    }
    if (start >= 0) {
      sections.add(new Span(start, text.length()));
    }
    return sections;
  }

  /** A line such as 建议：…, which is its own section. */
  private static boolean leads(String line, Pattern heading) {
    Matcher lead = LEAD.matcher(line);
    return lead.lookingAt() && heading.matcher(lead.group()).find();
  }

  private static boolean isHeading(String line) {
    return line.strip().length() <= HEADING_LENGTH
        && line.indexOf('。') < 0
        && NUMBERED.matcher(line).matches();
  }
}
