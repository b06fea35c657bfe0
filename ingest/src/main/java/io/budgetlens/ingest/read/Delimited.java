package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.List;

/** Text taken apart at a separator; quoted fields may hold separators and line breaks. */
final class Delimited {
  /**
   * A line, or several where a quoted field goes over line breaks.
   *
   * @param line the first line, from 1
   */
  record Row(int line, List<String> fields) {
    boolean isBlank() {
      return fields.stream().allMatch(String::isBlank);
    }

    long filled() {
      return fields.stream().filter(field -> !field.isBlank()).count();
    }
  }

  /** What takes the rows; false ends the reading. */
  interface Sink {
    boolean take(Row row);
  }

  private final String text;
  private final char separator;
  private int at;
  private int line = 1;

  private Delimited(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  static void read(String text, char separator, Sink sink) {
    Delimited rows = new Delimited(text, separator);
    boolean more = true;
    while (more && rows.at < text.length()) {
      more = sink.take(rows.row());
    }
  }

  private Row row() {
    int first = line;
    List<String> fields = new ArrayList<>();
    boolean open = true;
    while (open) {
      fields.add(field());
      open = at < text.length() && text.charAt(at) == separator;
      at += open ? 1 : 0;
    }
    endLine();
    return new Row(first, fields);
  }

  private String field() {
    return at < text.length() && text.charAt(at) == '"' && closing(at + 1) >= 0
        ? quoted()
        : plain();
  }

  /** The quote that ends a field, or -1; quotes within words are characters like others. */
  private int closing(int from) {
    int end = Math.min(text.length(), from + Limits.FIELD_CHARS);
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '"') {
        boolean twice = i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (!twice) {
          boolean last = i + 1 == text.length() || isEnd(text.charAt(i + 1));
          return last ? i : -1;
        }
        i++;
      }
    }
    return -1;
  }

  private String quoted() {
    int end = closing(at + 1);
    String inside = text.substring(at + 1, end);
    line += (int) inside.chars().filter(c -> c == '\n').count();
    at = end + 1;
    return inside.replace("\"\"", "\"");
  }

  private String plain() {
    int start = at;
    while (at < text.length() && !isEnd(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean isEnd(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private void endLine() {
    boolean both = text.startsWith("\r\n", at);
    at += both ? 2 : 1;
    line++;
  }
}
