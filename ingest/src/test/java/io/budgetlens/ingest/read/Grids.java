package io.budgetlens.ingest.read;

import java.util.List;

/** The tables of a document as texts, for tests. */
final class Grids {
  private Grids() {}

  static List<List<String>> of(Document document, int table) {
    return document.tables().get(table).rows().stream()
        .map(row -> row.cells().stream().map(c -> document.words(c.span())).toList())
        .toList();
  }

  /** Rows of a table with how far merged cells reach: {@code words+columns×rows}. */
  static List<String> merged(Document document, int table) {
    return document.tables().get(table).rows().stream()
        .map(
            row ->
                row.cells().stream()
                    .map(c -> document.words(c.span()) + reach(c))
                    .collect(java.util.stream.Collectors.joining("|")))
        .toList();
  }

  private static String reach(Table.Cell cell) {
    return cell.columns() * cell.rows() == 1 ? "" : "+" + cell.columns() + "x" + cell.rows();
  }

  /** Paragraphs and headings. */
  static List<String> prose(Document document) {
    return document.blocks().stream()
        .filter(b -> b.kind() != Block.Kind.CELL)
        .map(b -> document.words(b.span()))
        .toList();
  }

  static String place(Document document, String words) {
    return document.blocks().stream()
        .filter(b -> document.words(b.span()).equals(words))
        .map(Block::place)
        .findFirst()
        .orElse("nowhere");
  }
}
