package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys with their values: side by side in a row, or parted by a colon in one cell or line. */
final class FormKeys {
  private static final String TICKS = "☑√✓✔■☒";
  private static final String BOXES = TICKS + "□☐○";
  private static final int SHORT = 8;

  private FormKeys() {}

  static Map<FormKey, Written> of(Document document, FormLine line) {
    Map<FormKey, Written> keys = new EnumMap<>(FormKey.class);
    for (Grid.Cell cell : line.cells()) {
      FormKey key = FormKey.of(cell.text());
      Grid.Cell value = key == null ? null : line.after(cell);
      if (key != null && value != null && isValue(key, value)) {
        keys.putIfAbsent(key, Written.of(document, value));
      } else if (key == null) {
        inline(document, cell).forEach(keys::putIfAbsent);
      }
    }
    keys.values().removeIf(w -> !w.says());
    return keys;
  }

  private static boolean isValue(FormKey key, Grid.Cell value) {
    if (FormKey.of(value.text()) != null) {
      return false;
    }
    if (key == FormKey.NAME) {
      return value.text().length() > SHORT || FormColumn.ofFund(value.text()) == null;
    }
    return key == FormKey.CODE || key == FormKey.YEAR || value.number() == null;
  }

  /** {@code 项目名称：…}, several of them where blanks part them. */
  static Map<FormKey, Written> inline(Document document, Grid.Cell cell) {
    Map<FormKey, Written> keys = new EnumMap<>(FormKey.class);
    Span span = cell.plain().span(0, cell.text().length());
    String words = document.words(span);
    int from = 0;
    while (from < words.length()) {
      int end = pieceEnd(words, from);
      piece(document, span.start() + from, span.start() + end, keys);
      from = end + 1;
    }
    return keys;
  }

  private static int pieceEnd(String words, int from) {
    int at = from;
    while (at < words.length() && !isGap(words, at)) {
      at++;
    }
    return at;
  }

  /** A wide blank or two narrow ones, or a line break. */
  private static boolean isGap(String words, int at) {
    char c = words.charAt(at);
    boolean wide = c == '\u3000' || c == '\n' || c == '\t' || c == '\r';
    boolean second = at + 1 < words.length() && Character.isWhitespace(words.charAt(at + 1));
    return wide || (Character.isWhitespace(c) && second);
  }

  private static void piece(Document document, int start, int end, Map<FormKey, Written> keys) {
    PlainText plain = PlainText.of(document.text(), start, end);
    String text = plain.text().replace('：', ':');
    int colon = text.indexOf(':');
    FormKey key = colon <= 0 ? null : FormKey.of(text.substring(0, colon));
    if (key != null && colon + 1 < text.length()) {
      Span value = plain.span(colon + 1, text.length());
      Grid.Cell cell =
          Grid.Cell.of(0, 1, PlainText.of(document.text(), value.start(), value.end()));
      Written written = Written.of(document, cell);
      if (written.says()) {
        keys.putIfAbsent(key, written);
      }
    }
  }

  /** The total score and the grade that a row names beside their keys. */
  static void scores(Document document, FormLine line, Form form) {
    for (Grid.Cell cell : line.cells()) {
      FormKey key = FormKey.of(cell.text());
      Grid.Cell value = line.after(cell);
      if (key == FormKey.TOTAL_SCORE) {
        total(line, cell, form);
      } else if (key == FormKey.GRADE && value != null) {
        grade(document, value, form);
      }
    }
  }

  /** The last of two numbers is the score; an only one where its label says so. */
  private static void total(FormLine line, Grid.Cell label, Form form) {
    List<Grid.Cell> scores =
        line.cells().stream()
            .filter(c -> c.column() > label.column() && isScore(c.number()))
            .toList();
    String bare = Head.bare(label.text());
    boolean told = bare.endsWith("得分") || bare.contains("评分") || bare.contains("自评");
    boolean known = told || !form.lines().isEmpty();
    boolean full = scores.size() == 2 && isHundred(scores.get(0).number());
    if (scores.size() == 2 && (known || full)) {
      form.total(scores.get(1));
    } else if (scores.size() == 1 && known) {
      form.total(scores.get(0));
    }
  }

  private static boolean isHundred(@Nullable Amount number) {
    return number != null && number.number().compareTo(BigDecimal.valueOf(100)) == 0;
  }

  private static boolean isScore(@Nullable Amount number) {
    return number != null
        && (number.kind() == Amount.Kind.BARE || number.kind() == Amount.Kind.POINTS);
  }

  /** A grade alone in its cell, or the ticked one of several. */
  private static void grade(Document document, Grid.Cell value, Form form) {
    if (Grade.isWord(value.text())) {
      form.grade(Written.of(document, value));
      return;
    }
    Span ticked = ticked(value.text());
    if (ticked != null) {
      Span span = value.plain().span(ticked.start(), ticked.end());
      form.grade(new Written(document.words(span), span));
    }
  }

  /** The grade at the only tick; boxes stand all before or all behind their grades. */
  private static @Nullable Span ticked(String text) {
    int tick = tickAt(text, 0);
    if (tick < 0 || tickAt(text, tick + 1) >= 0) {
      return null;
    }
    boolean before = BOXES.indexOf(text.charAt(0)) >= 0;
    String ahead = before ? Grade.wordAt(text, tick + 1) : null;
    if (ahead != null) {
      return new Span(tick + 1, tick + 1 + ahead.length());
    }
    for (int at = 0; !before && at < tick; at++) {
      String word = Grade.wordAt(text, at);
      if (word != null && at + word.length() == tick) {
        return new Span(at, tick);
      }
    }
    return null;
  }

  private static int tickAt(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (TICKS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
