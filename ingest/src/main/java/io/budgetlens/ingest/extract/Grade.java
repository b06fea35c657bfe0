package io.budgetlens.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a grade that stands behind its label, or before the word for one. */
final class Grade {
  private static final List<String> WORDS =
      List.of(
          "基本合格", "不合格", "不及格", "优秀", "优良", "良好", "合格", "及格", "一般", "较差", "较好", "优", "良", "中", "差");
  private static final List<String> FILLERS =
      List.of(
          "评定为", "评价为", "确定为", "认定为", "综合评定为", "均为", "属于", "达到", "为", "是", "属", "达", ":", "：", "(",
          "等级", "等次", "结果", "档次");
  private static final int LONGEST_FILLING = 12;
  private static final String LIST_BEHIND = "、/或至-~和及,，";

  private Grade() {}

  /** Where a grade stands in a plain text. */
  record Place(int start, int end) {}

  static @Nullable Place behind(String text, int from) {
    int at = skipFillers(text, from);
    String word = wordAt(text, at);
    if (word == null || (at == from && word.length() == 1 && !stopsAt(text, at + 1))) {
      return null;
    }
    return isAlone(text, at + word.length()) ? new Place(at, at + word.length()) : null;
  }

  /** {@code 评为优秀等级}: the grade right before the word for a grade. */
  static @Nullable Place before(String text, int labelStart) {
    for (String word : WORDS) {
      int at = labelStart - word.length();
      if (at > 0 && text.startsWith(word, at) && "为到属于获达".indexOf(text.charAt(at - 1)) >= 0) {
        return new Place(at, labelStart);
      }
    }
    return null;
  }

  private static int skipFillers(String text, int from) {
    int at = from;
    boolean moved = true;
    while (moved && at - from < LONGEST_FILLING) {
      moved = false;
      for (String filler : FILLERS) {
        if (text.startsWith(filler, at)) {
          at += filler.length();
          moved = true;
          break;
        }
      }
    }
    return at;
  }

  static @Nullable String wordAt(String text, int at) {
    return WORDS.stream().filter(word -> text.startsWith(word, at)).findFirst().orElse(null);
  }

  static boolean isWord(String text) {
    return WORDS.contains(text);
  }

  private static boolean stopsAt(String text, int at) {
    int behind = at < text.length() && text.charAt(at) == '等' ? at + 1 : at; // 评为优等
    return behind >= text.length() || !Character.isLetter(text.charAt(behind));
  }

  /** One grade, not a list of them, and no longer word that starts with it. */
  private static boolean isAlone(String text, int behind) {
    if (behind >= text.length()) {
      return true;
    }
    char c = text.charAt(behind);
    if (LIST_BEHIND.indexOf(c) >= 0) {
      return wordAt(text, behind + 1) == null;
    }
    return !Character.isLetter(c) || c == '等' || c == '级' || c == '档' || c == '次';
  }
}
