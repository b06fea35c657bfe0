package io.budgetlens.bench.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damage to words: other digits, units and punctuation, controls, lines gone or without end. */
final class WordDamage {
  private static final List<String> PIECES =
      List.of(
          "\0",
          "\u0001",
          "\u0007",
          "\u001b",
          "\u007f",
          "\u0085",
          "\u200b",
          "\ufeff",
          "\ufffd",
          "\u202e",
          "\ud800",
          "\t",
          "\n",
          "\r\n",
          "\f",
          " ",
          "\u3000",
          ",",
          "，",
          ".",
          "。",
          "、",
          "-",
          "—",
          "%",
          "％",
          "‰",
          "万元",
          "亿元",
          "元",
          "万",
          "个百分点",
          "(",
          "）",
          "《",
          "“",
          "年",
          "2023年",
          "年初预算",
          "全年预算",
          "执行率",
          "得分",
          "9",
          "0",
          "１",
          "１２３",
          "一",
          "十",
          "1e9",
          "99999999999999999999",
          "0.00000000000000000001",
          "NaN",
          "-0",
          "其中：",
          "比上年",
          "减少",
          "同比增长",
          "合计",
          "&#0;",
          "&amp;",
          "<",
          ">",
          "|",
          "\"",
          "'",
          "\\",
          "𠮷",
          "𝟗");
  private static final String UNITS = "元万亿千百%分人个项年月日";
  private static final int LONG = 100_000;

  private final SplittableRandom random;

  WordDamage(SplittableRandom random) {
    this.random = random;
  }

  /** The words after one to six changes. */
  String any(String words) {
    String other = words;
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      other = once(other);
    }
    return other;
  }

  private String once(String words) {
    if (words.isEmpty()) {
      return piece();
    }
    return switch (random.nextInt(random.nextInt(8) == 0 ? 9 : 8)) {
      case 0, 1 -> replaced(words, near(words, "0123456789"), "" + random.nextInt(10));
      case 2 -> replaced(words, near(words, UNITS), "" + UNITS.charAt(random.nextInt(13)));
      case 3 -> replaced(words, near(words, "，。、；：,.（）()"), piece());
      case 4 -> inserted(words, near(words, "0123456789"), piece());
      case 5 -> inserted(words, random.nextInt(words.length()), piece());
      case 6 -> lines(words);
      case 7 -> replaced(words, random.nextInt(words.length()), "");
      default -> inserted(words, random.nextInt(words.length()), piece().repeat(longRun()));
    };
  }

  private int longRun() {
    return 1 + random.nextInt(LONG);
  }

  private String piece() {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  /** The place of one of some characters at or behind a place taken at random. */
  private int near(String words, String characters) {
    int from = random.nextInt(words.length());
    for (int i = 0; i < words.length(); i++) {
      int at = (from + i) % words.length();
      if (characters.indexOf(words.charAt(at)) >= 0) {
        return at;
      }
    }
    return from;
  }

  private static String replaced(String words, int at, String with) {
    return words.substring(0, at) + with + words.substring(at + 1);
  }

  private static String inserted(String words, int at, String piece) {
    return words.substring(0, at) + piece + words.substring(at);
  }

  /** A line gone, doubled, joined with the next, or moved. */
  private String lines(String words) {
    List<String> lines = new ArrayList<>(Arrays.asList(words.split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
      default -> {
        String next = at + 1 < lines.size() ? lines.remove(at + 1) : "";
        lines.set(at, lines.get(at) + next);
      }
    }
    return String.join("\n", lines);
  }
}
