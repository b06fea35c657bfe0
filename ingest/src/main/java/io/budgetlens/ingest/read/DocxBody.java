package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The flow of a Word document: paragraphs with their runs put together, tables, text boxes after
 * the paragraph they hang on. Automatic numbers are not part of what was written.
 */
final class DocxBody {
  /** What takes the flow: the draft, or a cell or text box. */
  interface Sink {
    void paragraph(String words, boolean heading);

    void table(Grid grid);
  }

  private static final class Paragraph {
    final StringBuilder words = new StringBuilder();
    final List<String> boxes = new ArrayList<>();
    boolean heading;
  }

  private final OfficeXml xml;
  private final Set<String> headingStyles;
  private final DocxTables tables;

  DocxBody(OfficeXml xml, Set<String> headingStyles, Refusal refusal) {
    this.xml = xml;
    this.headingStyles = headingStyles;
    this.tables = new DocxTables(xml, this, refusal);
  }

  OfficeXml.Visitor into(Draft draft) {
    int[] count = {0};
    return flow(
        new Sink() {
          @Override
          public void paragraph(String words, boolean heading) {
            draft.paragraph(words, "paragraph " + ++count[0], null, heading);
          }

          @Override
          public void table(Grid grid) {
            draft.table(grid);
          }
        });
  }

  private OfficeXml.Visitor flow(Sink sink) {
    return name -> {
      if (name.equals("p")) {
        readParagraph(sink);
        return true;
      }
      if (name.equals("tbl")) {
        sink.table(tables.read());
        return true;
      }
      return false;
    };
  }

  /** Lines for a cell or a text box: one for each paragraph, and for each row of a table. */
  OfficeXml.Visitor into(List<String> lines) {
    return flow(
        new Sink() {
          @Override
          public void paragraph(String words, boolean heading) {
            lines.add(words);
          }

          @Override
          public void table(Grid grid) {
            grid.rows().forEach(row -> lines.add(Grid.line(row)));
          }
        });
  }

  private void readParagraph(Sink sink) throws XMLStreamException {
    Paragraph paragraph = new Paragraph();
    xml.walk(name -> takesOfParagraph(name, paragraph));
    if (paragraph.words.length() > 0 && !paragraph.words.toString().isBlank()) {
      sink.paragraph(paragraph.words.toString(), paragraph.heading);
    }
    paragraph.boxes.forEach(line -> sink.paragraph(line, false));
  }

  private boolean takesOfParagraph(String name, Paragraph paragraph) throws XMLStreamException {
    switch (name) {
      case "pPr" -> xml.walk(property -> takesOfProperties(property, paragraph));
      case "r" -> readRun(paragraph);
      case "math" -> xml.text(paragraph.words);
      case "txbxContent" -> xml.walk(into(paragraph.boxes));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean takesOfProperties(String name, Paragraph paragraph) throws XMLStreamException {
    if (name.equals("pStyle")) {
      String style = xml.attribute("val");
      paragraph.heading |= style != null && headingStyles.contains(style);
    } else if (name.equals("outlineLvl")) {
      paragraph.heading |= xml.number(9) < 9;
    } else if (name.equals("rPr")) {
      xml.skip();
      return true;
    }
    return false;
  }

  private void readRun(Paragraph paragraph) throws XMLStreamException {
    boolean[] hidden = {false};
    int start = paragraph.words.length();
    xml.walk(name -> takesOfRun(name, paragraph, hidden));
    if (hidden[0]) {
      paragraph.words.setLength(start);
    }
  }

  private boolean takesOfRun(String name, Paragraph paragraph, boolean[] hidden)
      throws XMLStreamException {
    switch (name) {
      case "t" -> xml.text(paragraph.words);
      case "r" -> readRun(paragraph);
      case "txbxContent" -> xml.walk(into(paragraph.boxes));
      default -> {
        noteMark(name, paragraph, hidden);
        return false;
      }
    }
    return true;
  }

  private void noteMark(String name, Paragraph paragraph, boolean[] hidden) {
    switch (name) {
      case "tab", "ptab" -> paragraph.words.append('\t');
      case "br", "cr" -> paragraph.words.append('\n');
      case "noBreakHyphen" -> paragraph.words.append('-');
      case "vanish" -> hidden[0] |= xml.isOn();
      default -> {}
    }
  }
}
