package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Lookalikes;
import java.util.HashMap;
import java.util.Map;

/** One character as it is matched: half width, simplified, or nothing at all. */
public final class Fold {
  /** Stands for a character that is not matched at all. */
  public static final char DROPPED = '\0';

  private static final Map<Character, Character> SIMPLIFIED = load();
  private static final char[] FOLDED = all();

  private Fold() {}

  public static char fold(char c) {
    return FOLDED[c];
  }

  private static char[] all() {
    char[] all = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < all.length; c++) {
      all[c] = folded((char) c);
    }
    return all;
  }

  private static char folded(char c) {
    if (c < 0x80) {
      return ascii(c);
    }
    if (c >= '！' && c <= '～') {
      return wide(c);
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    char known = Lookalikes.unified(c);
    return known < 0x3100 || known >= 0xF900
        ? symbol(known)
        : SIMPLIFIED.getOrDefault(known, known);
  }

  private static char ascii(char c) {
    if (c <= ' ') {
      return ' ';
    }
    return c == '"' || c == '\'' ? DROPPED : c;
  }

  /** A full-width comma stays apart from the ASCII one, which parts thousands. */
  private static char wide(char c) {
    return switch (c) {
      case '，', '；', '：', '！', '？' -> c;
      case '＂', '＇' -> DROPPED;
      default -> (char) (c - 0xFEE0);
    };
  }

  private static char symbol(char c) {
    return switch (c) {
      case '“', '”', '‘', '’', '「', '」', '⠂', '\u200B', '\u200C', '\u200D', '\uFEFF', '\u00AD' ->
          DROPPED;
      case '−', '﹣' -> '-';
      case '–', '―', '─' -> '—';
      case '﹪' -> '%';
      case '﹦' -> '=';
      case '﹙' -> '(';
      case '﹚' -> ')';
      case '﹐' -> '，';
      default -> c;
    };
  }

  private static Map<Character, Character> load() {
    Map<Character, Character> map = new HashMap<>();
    for (String line : Resource.lines("simplified.txt")) {
      for (String pair : line.split(" ")) {
        map.put(pair.charAt(0), pair.charAt(1));
      }
    }
    return map;
  }
}
