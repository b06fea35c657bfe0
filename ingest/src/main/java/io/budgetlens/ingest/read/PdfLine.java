package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A line of print: glyphs on one baseline from left to right. */
record PdfLine(int page, float y, float size, List<Glyph> glyphs) {
  /** How far off its baseline a glyph may stand, in parts of its size. */
  private static final float OFF_BASELINE = 0.45f;

  /** A gap this wide, in parts of the size, parts columns. */
  private static final float COLUMN_GAP = 1.2f;

  PdfLine {
    glyphs = List.copyOf(glyphs);
  }

  float left() {
    return glyphs.get(0).x();
  }

  float right() {
    return glyphs.get(glyphs.size() - 1).right();
  }

  /** Puts glyphs in lines, top to bottom; lines of blanks are left out. */
  static List<PdfLine> of(List<Glyph> glyphs, int page) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y));
    List<PdfLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size()
          || sorted.get(i).y() - sorted.get(i - 1).y() > OFF_BASELINE * sorted.get(i - 1).size()) {
        addLine(lines, sorted.subList(start, i), page);
        start = i;
      }
    }
    return lines;
  }

  private static void addLine(List<PdfLine> lines, List<Glyph> glyphs, int page) {
    List<Glyph> row = new ArrayList<>(glyphs);
    row.sort(Comparator.comparingDouble(Glyph::x));
    List<Glyph> kept = new ArrayList<>();
    for (Glyph glyph : row) {
      if (kept.isEmpty() && glyph.isBlank() || isPrintedTwice(kept, glyph)) {
        continue;
      }
      kept.add(glyph);
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).isBlank()) {
      kept.remove(kept.size() - 1);
    }
    if (!kept.isEmpty()) {
      Glyph tallest = kept.stream().max(Comparator.comparingDouble(Glyph::size)).orElseThrow();
      lines.add(new PdfLine(page, kept.get(0).y(), tallest.size(), kept));
    }
  }

  /** Bold print is sometimes made by printing twice, a hair apart. */
  private static boolean isPrintedTwice(List<Glyph> kept, Glyph glyph) {
    if (kept.isEmpty()) {
      return false;
    }
    Glyph last = kept.get(kept.size() - 1);
    return last.words().equals(glyph.words()) && glyph.x() - last.x() < 0.3f * last.width();
  }

  /** The words, with a space where print leaves one. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < glyphs.size(); i++) {
      if (i > 0 && isSpace(glyphs.get(i - 1), glyphs.get(i))) {
        words.append(' ');
      }
      words.append(glyphs.get(i).words());
    }
    return words.toString();
  }

  private static boolean isSpace(Glyph before, Glyph after) {
    if (before.isBlank() || after.isBlank()) {
      return false;
    }
    float gap = (after.x() - before.right()) / Math.max(1, before.size());
    char a = before.words().charAt(before.words().length() - 1);
    char b = after.words().charAt(0);
    boolean latin = a < 128 && b < 128 && Character.isLetter(a) && Character.isLetter(b);
    return gap > (latin ? 0.2f : a < 128 && b < 128 ? 0.3f : 0.5f);
  }

  /** The parts of the line between wide gaps; blanks count as gap. */
  List<PdfLine> segments() {
    List<PdfLine> segments = new ArrayList<>();
    List<Glyph> part = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (glyph.isBlank()) {
        part.add(glyph);
        continue;
      }
      float end = lastInk(part);
      if (end > 0 && glyph.x() - end > COLUMN_GAP * size) {
        addSegment(segments, part);
        part = new ArrayList<>();
      }
      part.add(glyph);
    }
    addSegment(segments, part);
    return segments;
  }

  private static float lastInk(List<Glyph> part) {
    for (int i = part.size() - 1; i >= 0; i--) {
      if (!part.get(i).isBlank()) {
        return part.get(i).right();
      }
    }
    return 0;
  }

  private void addSegment(List<PdfLine> segments, List<Glyph> part) {
    List<Glyph> ink = new ArrayList<>(part);
    while (!ink.isEmpty() && ink.get(ink.size() - 1).isBlank()) {
      ink.remove(ink.size() - 1);
    }
    while (!ink.isEmpty() && ink.get(0).isBlank()) {
      ink.remove(0);
    }
    if (!ink.isEmpty()) {
      segments.add(new PdfLine(page, y, size, ink));
    }
  }
}
