package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts printed lines together to paragraphs. A line goes on where it reached the right margin, or
 * where it stops without the end of a sentence, and the next begins at the left margin.
 */
final class PdfProse {
  private static final String ENDS = "。！？；：…!?;:";

  /** The margins of prose on a page and the usual step from line to line. */
  record Margins(float left, float right, float pitch) {
    static Margins of(List<PdfLine> lines) {
      if (lines.isEmpty()) {
        return new Margins(0, 0, 0);
      }
      List<Float> lefts = lines.stream().map(PdfLine::left).sorted().toList();
      List<Float> pitches = new ArrayList<>();
      for (int i = 1; i < lines.size(); i++) {
        if (lines.get(i).page() == lines.get(i - 1).page()) {
          pitches.add(lines.get(i).y() - lines.get(i - 1).y());
        }
      }
      pitches.sort(Comparator.naturalOrder());
      float pitch = pitches.isEmpty() ? 0 : pitches.get(pitches.size() / 2);
      return new Margins(lefts.get(lefts.size() / 10), rightOf(lines), pitch);
    }

    /** Whether lines keep between these margins and several of them reach the right one. */
    boolean isFilledBy(List<PdfLine> lines) {
      boolean within =
          lines.stream().allMatch(l -> l.left() > left - l.size() && l.right() < right + l.size());
      long full = lines.stream().filter(l -> l.right() > right - l.size()).count();
      return within && full > 1;
    }
  }

  /** How far several lines reach; a single one may stick out. */
  private static float rightOf(List<PdfLine> lines) {
    List<Float> rights =
        lines.stream().map(PdfLine::right).sorted(Comparator.reverseOrder()).toList();
    int several = Math.max(2, lines.size() / 20);
    for (int i = 0; i + several <= rights.size(); i++) {
      if (rights.get(i) - rights.get(i + several - 1) < 12) {
        return rights.get(i);
      }
    }
    return rights.get(0);
  }

  private PdfProse() {}

  /** Whether a line goes on with the sentence of the line before it. */
  static boolean continues(PdfLine before, Margins page, PdfLine line, Margins nextPage) {
    if (!isSameSize(before, line) || isApart(before, line, page)) {
      return false;
    }
    boolean full = before.right() >= page.right() - 1.6f * before.size();
    boolean atMargin = line.left() <= nextPage.left() + 0.8f * line.size();
    boolean under = Math.abs(line.left() - before.left()) < 0.5f * line.size();
    boolean ended = isEnd(before);
    if (Headings.isNumbered(line.words()) && (!full || ended)) {
      return false;
    }
    if (full) {
      return atMargin || under && !ended;
    }
    return atMargin && !ended && isProse(before, page);
  }

  private static boolean isSameSize(PdfLine a, PdfLine b) {
    return Math.abs(a.size() - b.size()) <= 0.15f * Math.max(a.size(), b.size());
  }

  private static boolean isApart(PdfLine before, PdfLine line, Margins page) {
    return before.page() == line.page()
        && line.y() - before.y() > Math.max(1.35f * page.pitch(), 1.2f * line.size());
  }

  private static boolean isEnd(PdfLine line) {
    String words = line.words();
    return ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  /** Not a title in the middle of the page nor a short heading. */
  private static boolean isProse(PdfLine line, Margins page) {
    boolean left = line.left() <= page.left() + 2.6f * line.size();
    return left && line.right() - line.left() >= 0.5f * (page.right() - page.left());
  }

  /** The words of lines that are one, such as those of a cell; numbered items begin anew. */
  static String words(List<PdfLine> lines) {
    StringBuilder words = new StringBuilder();
    for (PdfLine line : lines) {
      if (words.length() > 0 && Headings.isNumbered(line.words())) {
        words.append('\n').append(line.words());
      } else {
        append(words, line.words());
      }
    }
    return words.toString();
  }

  /** Chinese goes on without a space, Latin words with one. */
  static void append(StringBuilder words, String next) {
    if (words.length() > 0
        && isLatin(words.charAt(words.length() - 1))
        && isLatin(next.charAt(0))) {
      words.append(' ');
    }
    words.append(next);
  }

  private static boolean isLatin(char c) {
    return c < 128 && Character.isLetter(c);
  }
}
