package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Page numbers and running heads: what stands at the edge of pages and is no part of the text. */
final class PdfMargins {
  private static final float EDGE = 0.11f;
  private static final Pattern DECORATED =
      Pattern.compile(
          "[-—–~·\\s]+\\d{1,4}[-—–~·\\s]+|第\\s*\\d{1,4}\\s*页.{0,12}|[Pp]age\\s*\\d+.{0,10}|\\d{1,4}\\s*/\\s*\\d{1,4}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /** A line's words and place, alike on the pages it runs over. */
  private record Mark(String words, int height) {}

  private final Map<Mark, Set<Integer>> pagesOf = new HashMap<>();
  private final Map<Integer, Integer> offsets = new HashMap<>();
  private final int pages;

  private PdfMargins(int pages) {
    this.pages = pages;
  }

  /** Leaves out what is not text, from the lines of each page. */
  static List<List<PdfLine>> without(List<List<PdfLine>> lines, List<PdfPage> pages) {
    PdfMargins margins = new PdfMargins(pages.size());
    for (int i = 0; i < lines.size(); i++) {
      for (PdfLine line : lines.get(i)) {
        margins.note(line, pages.get(i));
      }
    }
    List<List<PdfLine>> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PdfPage page = pages.get(i);
      kept.add(lines.get(i).stream().filter(line -> !margins.isMarginal(line, page)).toList());
    }
    return kept;
  }

  private void note(PdfLine line, PdfPage page) {
    if (isAtEdge(line, page)) {
      pagesOf.computeIfAbsent(mark(line), k -> new HashSet<>()).add(line.page());
      String words = line.words().strip();
      if (NUMBER.matcher(words).matches()) {
        offsets.merge(Integer.parseInt(words) - line.page(), 1, Integer::sum);
      }
    }
  }

  private boolean isMarginal(PdfLine line, PdfPage page) {
    if (!isAtEdge(line, page)) {
      return false;
    }
    String words = line.words().strip();
    if (NUMBER.matcher(words).matches()) {
      int alike = offsets.getOrDefault(Integer.parseInt(words) - line.page(), 0);
      return alike >= 2 || Integer.parseInt(words) == line.page();
    }
    return DECORATED.matcher(words).matches() || runsOverPages(line);
  }

  private boolean runsOverPages(PdfLine line) {
    return pages >= 2
        && pagesOf.getOrDefault(mark(line), Set.of()).size() >= Math.max(2, pages * 0.6);
  }

  private static Mark mark(PdfLine line) {
    return new Mark(line.words().strip(), Math.round(line.y() / 4));
  }

  private static boolean isAtEdge(PdfLine line, PdfPage page) {
    return line.y() < page.height() * EDGE || line.y() > page.height() * (1 - EDGE);
  }
}
