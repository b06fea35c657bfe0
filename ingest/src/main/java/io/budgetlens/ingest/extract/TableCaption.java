package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Table;
import java.util.List;
import java.util.Optional;

/** The words right before a table: its name and the unit its numbers are in. */
final class TableCaption {
  private static final int LINES = 3;
  private static final int LONGEST = 120;
  private static final int A_UNIT_LINE = 40;

  private TableCaption() {}

  static String before(Document document, Table table) {
    int start = start(table);
    List<Block> blocks = document.blocks();
    StringBuilder caption = new StringBuilder();
    int lines = 0;
    for (int i = lastBefore(blocks, start); i >= 0 && lines < LINES; i--) {
      Block block = blocks.get(i);
      boolean prose = block.kind() != Block.Kind.CELL;
      if (!prose) {
        break;
      }
      String words = plain(document, block);
      caption.insert(0, words.substring(Math.max(0, words.length() - LONGEST)) + "\n");
      lines++;
      if (Heading.isHeading(words)) {
        break;
      }
    }
    return caption.toString();
  }

  /** The unit that a line right behind the table names. */
  static Optional<String> unitBehind(Document document, Table table) {
    int end =
        table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(cell -> cell.span().end())
            .max()
            .orElse(0);
    List<Block> blocks = document.blocks();
    int next = lastBefore(blocks, end) + 1;
    return next < blocks.size() ? unitOf(document, blocks.get(next)) : Optional.empty();
  }

  /** The unit that several lines like 单位：万元 name, if they all name the same. */
  static Optional<String> onlyUnit(Document document) {
    List<String> units =
        document.blocks().stream().flatMap(block -> unitOf(document, block).stream()).toList();
    boolean one = units.size() > 1 && units.stream().distinct().count() == 1;
    return one ? Optional.of(units.get(0)) : Optional.empty();
  }

  private static Optional<String> unitOf(Document document, Block block) {
    boolean brief = block.span().end() - block.span().start() <= A_UNIT_LINE;
    String words = brief ? plain(document, block) : "";
    return words.contains("单位") ? MoneyUnit.named(words) : Optional.empty();
  }

  /** Blocks stand in the order of the text. */
  private static int lastBefore(List<Block> blocks, int start) {
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).span().end() <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static String plain(Document document, Block block) {
    return PlainText.of(document.text(), block.span().start(), block.span().end()).text();
  }

  private static int start(Table table) {
    return table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .mapToInt(cell -> cell.span().start())
        .min()
        .orElse(0);
  }
}
