package io.budgetlens.analytics.evidence;

import io.budgetlens.analytics.document.BlockRow;
import io.budgetlens.analytics.evidence.ItemColumns.Column;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.lake.engine.Step;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quotes the line of a file, or the row of a sheet, that a record was read from. */
final class QuotedLines {
  /** {@code sheet 2023 row 12}, and how many more rows were summed with it. */
  private static final Pattern ROW =
      Pattern.compile("(sheet (.*) row (\\d{1,7}))(?: \\(\\+\\d+\\))?", Pattern.DOTALL);

  private QuotedLines() {}

  /** Absent where the testimony names no line or row, or its words are not at hand. */
  static @Nullable QuotedLine quote(OpenRelease release, Testimony testimony, String item) {
    Column column = column(release, testimony, item);
    Matcher row = ROW.matcher(testimony.place());
    if (row.matches()) {
      return quoteRow(release, testimony, row, column);
    }
    QuotedLine line = LandedLines.quote(release.landing(), testimony, item);
    return line == null || column == null ? line : withColumn(line, column);
  }

  private static @Nullable Column column(OpenRelease release, Testimony testimony, String item) {
    Step step = Step.beside(QuotedLines.class, "item_columns").with("doc", testimony.docId());
    return release
        .askFirst(
            step, r -> ItemColumns.find(r.textOrNull("item_columns"), testimony.place(), item))
        .orElseThrow()
        .orElse(null);
  }

  private static @Nullable QuotedLine quoteRow(
      OpenRelease release, Testimony testimony, Matcher row, @Nullable Column column) {
    Step step =
        Step.beside(QuotedLines.class, "block_at")
            .with("doc", testimony.docId())
            .with("place", row.group(1));
    BlockRow block = release.askFirst(step, BlockRow::of).orElse(null);
    if (block == null) {
      return null;
    }
    return new QuotedLine(
        Long.parseLong(row.group(3)),
        row.group(2),
        column == null ? null : column.letters(),
        column == null ? "" : column.header(),
        block.text(),
        column == null ? null : cell(CsvCells.of(block.text()), column));
  }

  /** Of a line only where the header line has the column in its place, with commas between. */
  private static QuotedLine withColumn(QuotedLine line, Column column) {
    boolean stands = column.header().equals(cell(CsvCells.of(line.header()), column));
    String cell = stands ? cell(CsvCells.of(line.words()), column) : line.cell();
    return new QuotedLine(line.line(), null, column.letters(), line.header(), line.words(), cell);
  }

  private static @Nullable String cell(List<String> cells, Column column) {
    return column.number() <= cells.size() ? cells.get(column.number() - 1).strip() : null;
  }
}
