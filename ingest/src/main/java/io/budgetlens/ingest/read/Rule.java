package io.budgetlens.ingest.read;

/**
 * A straight line drawn on a page, upright or level, in points.
 *
 * @param at its y when level, its x when upright
 * @param from where it begins along the other direction
 * @param to where it ends
 */
record Rule(boolean level, float at, float from, float to) {
  /** A pen is no thicker; what is thicker is a filled area. */
  static final float THICKNESS = 3;

  boolean touches(Rule other, float slack) {
    return at >= other.from - slack
        && at <= other.to + slack
        && other.at >= from - slack
        && other.at <= to + slack;
  }

  boolean covers(float place) {
    return from <= place && place <= to;
  }
}
