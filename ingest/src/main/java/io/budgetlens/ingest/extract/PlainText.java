package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Span;
import java.util.Arrays;

/**
 * A stretch of a document without its noise, with the way back to the original offsets.
 *
 * <p>Characters are folded (full width to ASCII, traditional to simplified), quotes, white space,
 * bookmarks and page references are gone; a year in Chinese numerals is one in digits. White space
 * stays, as one blank, only between two digits: whether they are one number is for the reader of
 * numbers to say.
 */
final class PlainText {
  private final String source;
  private final String text;
  private final int[] origin;

  private PlainText(String source, String text, int[] origin) {
    this.source = source;
    this.text = text;
    this.origin = origin;
  }

  static PlainText of(String source, int from, int to) {
    return new Builder(source, from, to).build();
  }

  String text() {
    return text;
  }

  /** The words as they are written, with their quotes and without white space. */
  String written() {
    if (text.isEmpty()) {
      return "";
    }
    int from = origin[0];
    int to = origin[text.length() - 1] + 1;
    boolean opened = from > 0 && "“‘\"《「".indexOf(source.charAt(from - 1)) >= 0;
    boolean closed = to < source.length() && "”’\"》」".indexOf(source.charAt(to)) >= 0;
    return source.substring(opened ? from - 1 : from, closed ? to + 1 : to).replaceAll("\\s", "");
  }

  /** The original range of a non-empty range of this text. */
  Span span(int start, int end) {
    return new Span(origin[start], origin[end - 1] + 1);
  }

  private static final class Builder {
    private final String source;
    private final int to;
    private final StringBuilder out;
    private final int[] origin;
    private int at;
    private boolean gap;

    Builder(String source, int from, int to) {
      this.source = source;
      this.to = to;
      this.at = from;
      this.out = new StringBuilder(to - from);
      this.origin = new int[to - from];
    }

    PlainText build() {
      while (at < to) {
        int noise = Noise.lengthAt(source, at, to);
        if (noise > 0) {
          at += noise;
        } else {
          take(Fold.fold(source.charAt(at)));
          at++;
        }
      }
      return new PlainText(source, out.toString(), Arrays.copyOf(origin, out.length()));
    }

    private void take(char c) {
      if (c == Fold.DROPPED) {
        if (isBetweenQuotes()) {
          origin[out.length()] = at;
          out.append('、');
        }
        return;
      }
      if (c == ' ') {
        gap = true;
        return;
      }
      if (gap && isDigit(c) && out.length() > 0 && isDigit(out.charAt(out.length() - 1))) {
        origin[out.length()] = at - 1;
        out.append(' ');
      }
      gap = false;
      if (c == '年') {
        ChineseYear.intoDigits(out);
      }
      origin[out.length()] = at;
      out.append(c);
    }

    /** {@code “产出”“效益”}: names in quotes side by side are a list. */
    private boolean isBetweenQuotes() {
      char c = source.charAt(at);
      char before = at > 0 && out.length() > 0 ? source.charAt(at - 1) : ' ';
      return (c == '“' && before == '”') || (c == '「' && before == '」');
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
