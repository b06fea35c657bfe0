package io.budgetlens.ingest.read;

import java.util.List;

/** What stands on one page, in points from its upper left corner. */
record PdfPage(int number, float width, float height, List<Glyph> glyphs, List<Rule> rules) {
  PdfPage {
    glyphs = List.copyOf(glyphs);
    rules = List.copyOf(rules);
  }
}
