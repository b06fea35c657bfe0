package io.budgetlens.ingest.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an old Word document as words: of a field its result, nothing deleted under
 * tracking, nothing hidden. Fields reach over paragraphs, so these are taken in their order.
 */
final class DocWords {
  static final String CELL_END = "\u0007";
  private static final char PICTURE = 1;
  private static final char DRAWING = 8;
  private static final char FIELD = 0x13;
  private static final char RESULT = 0x14;
  private static final char FIELD_END = 0x15;

  private final CharSequence text;
  private final @Nullable StyleSheet styles;

  /** Stretches of characters of one look, in their order. */
  private final List<CHPX> runs;

  /** For each open field, whether its result has begun. */
  private final Deque<Boolean> fields = new ArrayDeque<>();

  private int pictures;

  DocWords(HWPFDocumentCore document) {
    this.text = document.getText();
    this.styles = document.getStyleSheet();
    this.runs = document.getCharacterTable().getTextRuns();
  }

  /** Pictures and drawings met so far. */
  int pictures() {
    return pictures;
  }

  /** Whether the character before an offset ends a table cell. */
  boolean isCellEnd(int to) {
    return to > 0 && to <= text.length() && text.charAt(to - 1) == CELL_END.charAt(0);
  }

  String of(PAPX paragraph, int from, int to) {
    StringBuilder words = new StringBuilder();
    int end = Math.min(to, text.length());
    int at = from;
    for (int i = firstRun(from); i < runs.size() && at < end; i++) {
      CHPX run = runs.get(i);
      at = take(at, Math.min(end, run.getStart()), true, words);
      int runEnd = Math.min(end, run.getEnd());
      at = at < runEnd ? take(at, runEnd, isShown(run, paragraph.getIstd()), words) : at;
    }
    take(at, end, true, words);
    return words.toString();
  }

  private boolean isShown(CHPX run, short style) {
    if (styles == null) {
      return true;
    }
    CharacterProperties look = run.getCharacterProperties(styles, style);
    return !look.isFVanish() && !look.isFRMarkDel() && !isSymbol(run, look);
  }

  /** One character of a symbol font; an opening bracket stands in its place. */
  private boolean isSymbol(CHPX run, CharacterProperties look) {
    boolean one = run.getEnd() == run.getStart() + 1 && run.getStart() < text.length();
    return look.isFSpec() && one && text.charAt(run.getStart()) == '(';
  }

  /** The first run that ends behind an offset. */
  private int firstRun(int offset) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).getEnd() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int take(int from, int to, boolean shown, StringBuilder words) {
    for (int i = from; i < to; i++) {
      take(text.charAt(i), shown, words);
    }
    return Math.max(from, to);
  }

  private void take(char c, boolean shown, StringBuilder words) {
    switch (c) {
      case FIELD -> fields.push(false);
      case RESULT -> result();
      case FIELD_END -> fields.poll();
      default -> {
        if (shown && !fields.contains(false)) {
          write(c, words);
        }
      }
    }
  }

  private void result() {
    if (!fields.isEmpty()) {
      fields.pop();
      fields.push(true);
    }
  }

  private void write(char c, StringBuilder words) {
    switch (c) {
      case '\t', '\f' -> words.append(c);
      case 0x0b -> words.append('\n');
      case 0x0e -> words.append('\f');
      case 0x1e -> words.append('-');
      case PICTURE, DRAWING -> pictures++;
      default -> {
        if (c >= ' ') {
          words.append(c);
        }
      }
    }
  }
}
