package io.budgetlens.ingest.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that only ever begins with one of a few characters. Most characters of a text are none
 * of them, which makes looking for it many times as fast.
 *
 * @param starts the characters it can begin with
 */
record Phrase(String starts, Pattern pattern) {
  static Phrase of(String starts, String pattern) {
    return new Phrase(starts, Pattern.compile(pattern));
  }

  boolean isIn(String text) {
    return find(pattern.matcher(text), text, 0);
  }

  /** Whether the matcher finds it from an offset on; the matcher tells where. */
  boolean find(Matcher matcher, String text, int from) {
    for (int at = from; at < text.length(); at++) {
      boolean mayBegin = starts.indexOf(text.charAt(at)) >= 0;
      if (mayBegin && matcher.region(at, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
