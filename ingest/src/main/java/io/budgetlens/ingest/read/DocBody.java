package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.sprm.ParagraphSprmUncompressor;
import org.apache.poi.hwpf.usermodel.ParagraphProperties;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/**
 * The flow of an old Word document: paragraphs, tables, and what stands in text boxes at the end.
 */
final class DocBody {
  private static final int NO_OUTLINE = 9;

  /** A paragraph's properties begin with the number of its style. */
  private static final int STYLE_BYTES = 2;

  private final HWPFDocumentCore document;
  private final @Nullable StyleSheet styles;
  private final DocWords words;
  private final DocTables tables;
  private final Draft draft;
  private int paragraphs;

  DocBody(HWPFDocumentCore document, Draft draft, Refusal refusal) {
    this.document = document;
    this.styles = document.getStyleSheet();
    this.words = new DocWords(document);
    this.tables = new DocTables(refusal);
    this.draft = draft;
  }

  void write() {
    List<PAPX> all = document.getParagraphTable().getParagraphs();
    write(all, document.getRange());
    if (document instanceof HWPFDocument) {
      write(all, ((HWPFDocument) document).getMainTextboxRange());
    }
  }

  boolean hasPictures() {
    return words.pictures() > 0;
  }

  private void write(List<PAPX> all, Range story) {
    for (PAPX each : all) {
      int from = Math.max(each.getStart(), story.getStartOffset());
      int to = Math.min(each.getEnd(), story.getEndOffset());
      if (from < to) {
        write(each, from, to);
      }
    }
    endTable();
  }

  private void write(PAPX paragraph, int from, int to) {
    ParagraphProperties properties = properties(paragraph);
    String text = words.of(paragraph, from, to);
    if (properties.getFInTable()) {
      tables.take(paragraph, properties, text, words.isCellEnd(to));
      return;
    }
    endTable();
    boolean heading = isHeading(paragraph, properties);
    for (String line : lines(text)) {
      draft.paragraph(line, "paragraph " + ++paragraphs, null, heading);
    }
  }

  /** Those of its style, changed by its own; documents before Word 97 tell none of them. */
  @SuppressWarnings("deprecation") // the only way to a style's properties that is open
  private ParagraphProperties properties(PAPX paragraph) {
    if (styles == null) {
      return new ParagraphProperties();
    }
    ParagraphProperties ofStyle = styles.getParagraphStyle(paragraph.getIstd());
    return ParagraphSprmUncompressor.uncompressPAP(ofStyle, paragraph.getGrpprl(), STYLE_BYTES);
  }

  private void endTable() {
    if (tables.isOpen()) {
      draft.table(tables.end());
    }
  }

  /** A page break parts a paragraph; a line break does not. */
  private static List<String> lines(String paragraph) {
    List<String> lines = new ArrayList<>();
    for (String line : paragraph.split("\f", -1)) {
      if (!line.isBlank()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private boolean isHeading(PAPX paragraph, ParagraphProperties properties) {
    if (properties.getLvl() < NO_OUTLINE) {
      return true;
    }
    int style = paragraph.getIstd();
    if (styles == null || style < 0 || style >= styles.numStyles()) {
      return false;
    }
    StyleDescription description = styles.getStyleDescription(style);
    String name = description == null ? null : description.getName();
    return name != null && DocxReader.isHeading(name);
  }
}
