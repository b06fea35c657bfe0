package io.budgetlens.ingest.read;

/**
 * A character on a page as a person sees it: x to the right, y down to the baseline, in points.
 *
 * @param size the height of its font
 */
record Glyph(float x, float y, float width, float size, String words) {
  float right() {
    return x + width;
  }

  float middle() {
    return x + width / 2;
  }

  boolean isBlank() {
    return words.isBlank();
  }
}
