package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The tables of a Word document; cells merged downwards are one cell at their top. */
final class DocxTables {
  /** What a cell's or a row's properties say. */
  private static final class Properties {
    int columns = 1;
    int before;
    boolean continuesAbove;
    boolean continuesLeft;
    boolean deleted;
  }

  private final OfficeXml xml;
  private final DocxBody body;
  private final Refusal refusal;
  private int cells;

  DocxTables(OfficeXml xml, DocxBody body, Refusal refusal) {
    this.xml = xml;
    this.body = body;
    this.refusal = refusal;
  }

  Grid read() throws XMLStreamException {
    Grid grid = new Grid();
    Map<Integer, Grid.Cell> above = new HashMap<>();
    xml.walk(
        name -> {
          if (!name.equals("tr")) {
            return false;
          }
          count();
          readRow(grid, above);
          return true;
        });
    return grid;
  }

  private void readRow(Grid grid, Map<Integer, Grid.Cell> above) throws XMLStreamException {
    Properties row = new Properties();
    int[] column = {0};
    grid.startRow();
    xml.walk(
        name -> {
          if (name.equals("trPr")) {
            xml.walk(property -> takesOf(property, row));
            column[0] = row.before;
            return true;
          }
          if (!name.equals("tc")) {
            return false;
          }
          count();
          if (row.deleted) {
            xml.skip();
          } else {
            column[0] = readCell(grid, above, column[0]);
          }
          return true;
        });
    if (row.deleted) {
      grid.dropRow();
    }
  }

  /** Returns the column after the cell. */
  private int readCell(Grid grid, Map<Integer, Grid.Cell> above, int column)
      throws XMLStreamException {
    Properties cell = new Properties();
    List<String> lines = new ArrayList<>();
    OfficeXml.Visitor content = body.into(lines);
    xml.walk(
        name -> {
          if (name.equals("tcPr")) {
            xml.walk(property -> takesOf(property, cell));
            return true;
          }
          return content.takes(name);
        });
    Grid.Cell top = above.get(column);
    if (cell.continuesAbove && top != null) {
      above.put(column, grid.extendDown(top));
    } else if (cell.continuesLeft && grid.extendRight(cell.columns)) {
      return column + cell.columns;
    } else {
      above.put(column, grid.place(column, cell.columns, String.join("\n", lines)));
    }
    return column + cell.columns;
  }

  private boolean takesOf(String name, Properties properties) {
    switch (name) {
      case "gridSpan" ->
          properties.columns = Math.max(1, Math.min(xml.number(1), Limits.TABLE_COLUMNS));
      case "gridBefore" -> properties.before = Math.min(xml.number(0), Limits.TABLE_COLUMNS);
      case "vMerge" -> properties.continuesAbove = !"restart".equals(xml.attribute("val"));
      case "hMerge" -> properties.continuesLeft = !"restart".equals(xml.attribute("val"));
      case "del", "cellDel" -> properties.deleted = true;
      default -> {}
    }
    return false;
  }

  private void count() {
    if (++cells > Limits.TABLE_CELLS) {
      throw refusal.tooLarge(
          new Words(
              "表格单元格多于 " + Limits.TABLE_CELLS + " 个",
              "more than " + Limits.TABLE_CELLS + " table cells"));
    }
  }
}
