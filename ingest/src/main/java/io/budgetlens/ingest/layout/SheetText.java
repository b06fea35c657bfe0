package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.Layout.LaidRecord;
import io.budgetlens.ingest.read.SheetCell;
import io.budgetlens.ingest.read.SheetRows;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.model.text.Words;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The table of a sheet as the engine reads it: CSV with a line for each of the sheet's rows, so
 * that lines have the rows' numbers. It is streamed, whatever its size.
 */
final class SheetText {
  private static final long MOST_CHARS = 256L << 20;

  private final Layout layout;
  private final SheetHead sheet;
  private final TableHead head;

  /** The columns that repeat what is merged: those that tell what a row is about. */
  private final BitSet telling = new BitSet();

  private final Map<Integer, Character> points = new HashMap<>();
  private long chars;
  private int line = 1;

  SheetText(Layout layout, SheetHead sheet, TableHead head) {
    this.layout = layout;
    this.sheet = sheet;
    this.head = head;
    lookAtColumns();
  }

  private void lookAtColumns() {
    BitSet measured = new BitSet();
    layout.rules().forEach(rule -> rule.when().forEach(this::tells));
    for (LaidRecord record : layout.records()) {
      for (Cell cell : record.cells()) {
        cell.when().forEach(this::tells);
        head.headers().place(cell.headers()).ifPresent(at -> lookAt(cell, at, measured));
      }
    }
    telling.andNot(measured);
  }

  private void tells(Condition condition) {
    for (String header : condition.headers()) {
      OptionalInt at = head.headers().place(List.of(header));
      at.ifPresent(telling::set);
    }
  }

  private void lookAt(Cell cell, int at, BitSet measured) {
    points.put(at, cell.transform().numbers().point().charAt(0));
    (cell.isMeasured() ? measured : telling).set(at);
  }

  void write(SheetRows book, Path to) {
    MergeFill fill = new MergeFill(sheet.name(), sheet.merged(), telling::get);
    int width = head.headers().written().size();
    // A stray half of a character becomes a question mark; it must not end the run.
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(to), StandardCharsets.UTF_8))) {
      feed(out, head.lastLine());
      out.write(TableText.header(width));
      book.read(sheet.number(), (row, cells) -> take(out, row, fill.filled(row, cells, width)));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(to + " cannot be written", e);
    }
  }

  /** Rows down to the header are no rows of the table. */
  private boolean take(Writer out, int row, List<SheetCell> cells) {
    if (row + 1 <= head.lastLine() || cells.stream().allMatch(SheetCell::isBlank)) {
      return true;
    }
    try {
      feed(out, row + 1);
      out.write(written(cells));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("the rows of " + sheet.name() + " cannot be written", e);
    }
  }

  private void feed(Writer out, int to) throws IOException {
    for (; line < to; line++) {
      out.write('\n');
    }
  }

  private String written(List<SheetCell> cells) {
    StringBuilder record = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      if (column > 0) {
        record.append(',');
      }
      record.append(Delimited.quoted(written(cells.get(column), column)));
    }
    chars += record.length();
    if (chars > MOST_CHARS) {
      throw new UnreadableDocument(
          "too_large",
          new Words(
              "工作表“" + sheet.name() + "”的文字过多；请另存为 CSV 后再提交。",
              "The sheet \""
                  + sheet.name()
                  + "\" holds too much text; save it as CSV and submit it again."));
    }
    return record.toString();
  }

  /** A number has a point here; the layout may read columns where words have a comma. */
  private String written(SheetCell cell, int column) {
    char point = points.getOrDefault(column, '.');
    return cell.isNumber() && point != '.' ? cell.words().replace('.', point) : cell.words();
  }
}
