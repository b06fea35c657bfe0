package io.budgetlens.ingest.read;

import io.budgetlens.ingest.read.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain text: the text stays exactly as decoded, a paragraph is a line; delimited text is a table.
 */
final class TextReader {
  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private int paragraphs;

  private TextReader(String text) {
    this.text = text;
  }

  static Document read(byte[] bytes, Refusal refusal) {
    String text = TextBytes.decode(bytes, refusal);
    if (text.length() > Limits.TEXT_CHARS) {
      throw refusal.longText(Limits.TEXT_CHARS);
    }
    Document table = CsvReader.read(text, refusal);
    return table != null ? table : new TextReader(text).document(refusal);
  }

  private Document document(Refusal refusal) {
    List<Span> lines = lines();
    TextTables found = TextTables.in(text, lines, refusal);
    for (int i = 0; i < lines.size(); i++) {
      String place = "line " + (i + 1);
      if (found.cellsOf(i).isEmpty()) {
        add(lines.get(i), place, refusal);
      }
      for (Table.Cell cell : found.cellsOf(i)) {
        if (cell.span().start() < cell.span().end()) {
          blocks.add(
              new Block(Kind.CELL, place + " column " + (cell.column() + 1), null, cell.span()));
        }
      }
    }
    String title = Headings.title(text, blocks);
    return new Document(title, MediaKind.TEXT.mediaType(), text, blocks, found.tables());
  }

  private void add(Span line, String place, Refusal refusal) {
    String words = text.substring(line.start(), line.end());
    if (!words.isBlank()) {
      if (++paragraphs > Limits.PARAGRAPHS) {
        throw refusal.manyParagraphs();
      }
      Kind kind = Headings.looksLikeHeading(words) ? Kind.HEADING : Kind.PARAGRAPH;
      blocks.add(new Block(kind, place, null, line));
    }
  }

  /** The lines without their ends, which may be LF, CR LF or CR. */
  private List<Span> lines() {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(new Span(start, i));
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        start = i + 1;
      }
    }
    lines.add(new Span(start, text.length()));
    return lines;
  }
}
