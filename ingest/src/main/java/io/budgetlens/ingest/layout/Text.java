package io.budgetlens.ingest.layout;

import java.util.List;
import java.util.stream.Collectors;

/** Words of a layout as literals of SQL. */
final class Text {
  private Text() {}

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String list(List<String> texts) {
    return texts.stream().map(Text::quoted).collect(Collectors.joining(", ", "(", ")"));
  }

  /** A written cell without blanks around it; null where it is blank or a word for blank. */
  static String trimmed(String column, List<String> blanks) {
    String trimmed = "nullif(trim(translate(" + column + ", '\t\u00a0\u3000', '   ')), '')";
    return blanks.isEmpty()
        ? trimmed
        : "case when " + trimmed + " not in " + list(blanks) + " then " + trimmed + " end";
  }

  static String matches(String text, String pattern) {
    return "regexp_replace(" + text + ", '" + pattern + "', '') = ''";
  }
}
