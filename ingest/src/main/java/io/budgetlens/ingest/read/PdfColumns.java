package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Text set in two columns, which is read column by column. Both sides must be prose: lines of many
 * characters, most of them filled to their margin; what is set more loosely is a table.
 */
final class PdfColumns {
  private static final int FEWEST_LINES = 5;
  private static final float BUCKET = 4;

  /** How many characters wide a column is at least. */
  private static final float NARROWEST = 9;

  /** A stretch of lines that is read from top to bottom. */
  record Part(List<PdfLine> lines, boolean column) {}

  private PdfColumns() {}

  /** The lines in parts, in the order of reading. */
  static List<Part> of(List<PdfLine> lines) {
    float gutter = gutter(lines);
    if (gutter < 0) {
      return List.of(new Part(lines, false));
    }
    List<Part> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || crosses(lines.get(i), gutter)) {
        addBand(parts, lines.subList(start, i), gutter);
        int next = Math.min(lines.size(), i + 1);
        addWhole(parts, lines.subList(i, next));
        start = next;
      }
    }
    return parts;
  }

  private static void addBand(List<Part> parts, List<PdfLine> band, float gutter) {
    List<PdfLine> left = side(band, gutter, true);
    List<PdfLine> right = side(band, gutter, false);
    if (isProse(left) && isProse(right)) {
      parts.add(new Part(left, true));
      parts.add(new Part(right, true));
    } else {
      addWhole(parts, band);
    }
  }

  private static void addWhole(List<Part> parts, List<PdfLine> lines) {
    int last = parts.size() - 1;
    if (lines.isEmpty()) {
      return;
    }
    if (last >= 0 && !parts.get(last).column()) {
      List<PdfLine> joined = new ArrayList<>(parts.get(last).lines());
      joined.addAll(lines);
      parts.set(last, new Part(joined, false));
    } else {
      parts.add(new Part(lines, false));
    }
  }

  private static List<PdfLine> side(List<PdfLine> band, float gutter, boolean left) {
    List<Glyph> glyphs = new ArrayList<>();
    for (PdfLine line : band) {
      line.glyphs().stream().filter(g -> g.middle() < gutter == left).forEach(glyphs::add);
    }
    return band.isEmpty() ? List.of() : PdfLine.of(glyphs, band.get(0).page());
  }

  /** Where most lines leave the same wide gap in the middle of the page, or -1. */
  private static float gutter(List<PdfLine> lines) {
    Map<Integer, Integer> gaps = new HashMap<>();
    for (PdfLine line : lines) {
      List<PdfLine> segments = line.segments();
      if (segments.size() == 2) {
        int from = Math.round(segments.get(0).right() / BUCKET) + 1;
        int to = Math.round(segments.get(1).left() / BUCKET) - 1;
        for (int at = from; at <= Math.min(to, from + 200); at++) {
          gaps.merge(at, 1, Integer::sum);
        }
      }
    }
    return gaps.entrySet().stream()
        .filter(e -> e.getValue() >= FEWEST_LINES)
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(e -> e.getKey() * BUCKET)
        .orElse(-1f);
  }

  private static boolean crosses(PdfLine line, float gutter) {
    return line.segments().stream().anyMatch(s -> s.left() < gutter && s.right() > gutter);
  }

  /** Several lines, most of them as wide as the widest. */
  private static boolean isProse(List<PdfLine> lines) {
    if (lines.size() < FEWEST_LINES) {
      return false;
    }
    float right = lines.stream().map(PdfLine::right).max(Float::compare).orElse(0f);
    float left = lines.stream().map(PdfLine::left).min(Float::compare).orElse(0f);
    long full = lines.stream().filter(l -> l.right() > right - 2 * l.size()).count();
    long one = lines.stream().filter(l -> l.segments().size() == 1).count();
    return right - left >= NARROWEST * lines.get(0).size()
        && full * 2 >= lines.size()
        && one * 10 >= lines.size() * 8L;
  }
}
