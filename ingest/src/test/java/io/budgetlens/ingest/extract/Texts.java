package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.read.Table;
import java.util.ArrayList;
import java.util.List;

/** Documents from strings: a block per line; lines that start with a bar are rows of a table. */
final class Texts {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<Table.Row> rows = new ArrayList<>();

  private Texts() {}

  static Document document(String content) {
    Texts texts = new Texts();
    content.lines().forEach(texts::add);
    texts.endTable();
    return new Document("", "text/plain", texts.text.toString(), texts.blocks, texts.tables);
  }

  private void add(String line) {
    if (line.startsWith("|")) {
      row(line.substring(1, line.lastIndexOf('|')));
      return;
    }
    endTable();
    int start = text.length();
    text.append(line);
    if (!line.isEmpty()) {
      blocks.add(block(Block.Kind.PARAGRAPH, start));
    }
    text.append('\n');
  }

  private void row(String line) {
    List<Table.Cell> cells = new ArrayList<>();
    String[] words = line.split("\\|", -1);
    for (int column = 0; column < words.length; column++) {
      int start = text.length();
      text.append(words[column].strip());
      if (text.length() > start) {
        blocks.add(block(Block.Kind.CELL, start));
      }
      cells.add(new Table.Cell(rows.size(), column, 1, 1, new Span(start, text.length())));
      text.append(column + 1 < words.length ? '\t' : '\n');
    }
    rows.add(new Table.Row(cells));
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      tables.add(new Table(tables.size() + 1, rows));
      rows.clear();
    }
  }

  private Block block(Block.Kind kind, int start) {
    return new Block(kind, "block " + (blocks.size() + 1), null, new Span(start, text.length()));
  }
}
