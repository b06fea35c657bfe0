package io.budgetlens.ingest.read;

import java.util.List;
import java.util.Optional;

/**
 * A document as read: one text, with the blocks and tables that stand in it. Every position is an
 * offset into {@link #text()}; table cells are part of the text, joined by tabs and line breaks.
 *
 * @param title the document's own title, else the empty string
 * @param mediaType e.g. {@code text/plain}
 * @param pagesWithoutText pages that are pictures only and were not read, by number from 1
 */
public record Document(
    String title,
    String mediaType,
    String text,
    List<Block> blocks,
    List<Table> tables,
    List<Integer> pagesWithoutText) {
  public Document {
    blocks = List.copyOf(blocks);
    tables = List.copyOf(tables);
    pagesWithoutText = List.copyOf(pagesWithoutText);
  }

  /** A document of which every page was read. */
  public Document(
      String title, String mediaType, String text, List<Block> blocks, List<Table> tables) {
    this(title, mediaType, text, blocks, tables, List.of());
  }

  Document withPagesWithoutText(List<Integer> pages) {
    return new Document(title, mediaType, text, blocks, tables, pages);
  }

  public String words(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The block that holds an offset. */
  public Optional<Block> blockAt(int offset) {
    return blocks.stream()
        .filter(b -> b.span().start() <= offset && offset < b.span().end())
        .findFirst();
  }
}
