package io.budgetlens.ingest.read;

/** A workbook made by hand for a test: sheets in XML in the smallest package. */
final class WorkbookFile {
  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATED =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final DocxFile parts = new DocxFile();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relationships = new StringBuilder();
  private String main = TRANSITIONAL;
  private String related = RELATED;
  private int count;

  static WorkbookFile of(String... sheets) {
    WorkbookFile file = new WorkbookFile();
    for (String sheet : sheets) {
      file.sheet("Sheet" + (file.count + 1), "visible", sheet);
    }
    return file;
  }

  WorkbookFile strict() {
    main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    related = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    return this;
  }

  WorkbookFile sheet(String name, String state, String content) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"r%d\"/>"
            .formatted(name, count, state, count));
    relate("r" + count, "worksheet", "worksheets/sheet" + count + ".xml");
    return part(
        "worksheets/sheet" + count + ".xml", "<worksheet xmlns=\"%s\">" + content + "</worksheet>");
  }

  WorkbookFile strings(String content) {
    relate("s", "sharedStrings", "sharedStrings.xml");
    return part("sharedStrings.xml", "<sst xmlns=\"%s\">" + content + "</sst>");
  }

  WorkbookFile styles(String content) {
    relate("y", "styles", "styles.xml");
    return part("styles.xml", "<styleSheet xmlns=\"%s\">" + content + "</styleSheet>");
  }

  WorkbookFile part(String path, String content) {
    parts.with("xl/" + path, content.replace("%s", main));
    return this;
  }

  private void relate(String id, String type, String target) {
    relationships.append(
        "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
            .formatted(id, related, type, target));
  }

  byte[] bytes() {
    String opening = "<Relationships xmlns=\"" + PACKAGE + "\">";
    parts.with(
        "_rels/.rels",
        opening
            + "<Relationship Id=\"m\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"
                .formatted(related)
            + "</Relationships>");
    part(
        "workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\""
            + related
            + "\"><sheets>"
            + sheets
            + "</sheets></workbook>");
    part("_rels/workbook.xml.rels", opening + relationships + "</Relationships>");
    return parts.bytes();
  }

  /** Rows of words; a null is no cell. */
  static String rows(String[]... rows) {
    StringBuilder data = new StringBuilder("<sheetData>");
    for (int row = 0; row < rows.length; row++) {
      data.append("<row r=\"").append(row + 1).append("\">");
      for (int column = 0; column < rows[row].length; column++) {
        if (rows[row][column] != null) {
          data.append(words((char) ('A' + column) + "" + (row + 1), rows[row][column]));
        }
      }
      data.append("</row>");
    }
    return data.append("</sheetData>").toString();
  }

  static String[] row(String... cells) {
    return cells;
  }

  static String words(String place, String words) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, words);
  }

  static String number(String place, int style, String value) {
    return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(place, style, value);
  }

  static String data(String cells) {
    return "<sheetData>" + cells + "</sheetData>";
  }
}
