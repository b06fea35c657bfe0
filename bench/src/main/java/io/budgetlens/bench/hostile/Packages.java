package io.budgetlens.bench.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents and workbooks of today's Office. */
final class Packages {
  private static final String RELATED =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String RELATIONSHIPS =
      "<Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
  private static final String RELATION =
      "<Relationship Id=\"%s\" Type=\"" + RELATED + "/%s\" Target=\"%s\"/>";
  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String SHEET =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
          + RELATED
          + "\"";
  private static final String LAUGHS = laughs();
  private static final int MANY = 1_000_000;

  private Packages() {}

  private static String laughs() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"haha\">");
    for (char c = 'b'; c <= 'j'; c++) {
      String inner = ("&" + (char) (c - 1) + ";").repeat(10);
      doctype.append("<!ENTITY ").append(c).append(" \"").append(inner).append("\">");
    }
    return doctype.append("]>").toString();
  }

  /** Text as repeated pieces, so that large parts are never in memory whole. */
  record Part(String head, String piece, int times, String tail) {
    void write(OutputStream out) throws IOException {
      out.write(head.getBytes(StandardCharsets.UTF_8));
      byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
      out.write(tail.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static HostileFile zip(String name, Map<String, Part> parts) {
    return new HostileFile(
        name,
        file -> {
          try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
              out.putNextEntry(new ZipEntry(part.getKey()));
              part.getValue().write(out);
            }
          }
        });
  }

  private static Part part(String text) {
    return new Part(text, "", 0, "");
  }

  private static HostileFile docx(
      String name, String doctype, String head, String piece, int n, String tail) {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put(
        "_rels/.rels",
        part(relations(RELATION.formatted("m", "officeDocument", "word/document.xml"))));
    parts.put(
        "word/document.xml",
        new Part(
            doctype + "<w:document " + WORD + "><w:body>" + head,
            piece,
            n,
            tail + "</w:body></w:document>"));
    return zip(name, parts);
  }

  private static String relations(String all) {
    return RELATIONSHIPS.formatted(all);
  }

  private static Map<String, Part> workbook(int sheets, Part sheet) {
    StringBuilder names = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    Map<String, Part> parts = new LinkedHashMap<>();
    for (int i = 1; i <= sheets; i++) {
      names.append("<sheet name=\"s%d\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(i, i, i));
      relations.append(RELATION.formatted("r" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
      parts.put("xl/worksheets/sheet" + i + ".xml", sheet);
    }
    relations.append(RELATION.formatted("s", "sharedStrings", "sharedStrings.xml"));
    relations.append(RELATION.formatted("y", "styles", "styles.xml"));
    parts.put("xl/sharedStrings.xml", part("<sst " + SHEET + "><si><t>预算</t></si></sst>"));
    parts.put("xl/styles.xml", part("<styleSheet " + SHEET + "/>"));
    parts.put(
        "_rels/.rels",
        part(relations(RELATION.formatted("m", "officeDocument", "xl/workbook.xml"))));
    parts.put(
        "xl/workbook.xml",
        part("<workbook " + SHEET + "><sheets>" + names + "</sheets></workbook>"));
    parts.put("xl/_rels/workbook.xml.rels", part(relations(relations.toString())));
    return parts;
  }

  private static HostileFile xlsx(String name, String head, String piece, int times, String tail) {
    return zip(name, workbook(1, sheet(head, piece, times, tail)));
  }

  private static Part sheet(String head, String piece, int times, String tail) {
    return new Part("<worksheet " + SHEET + ">" + head, piece, times, tail + "</worksheet>");
  }

  private static HostileFile xlsx(String name, String path, Part instead) {
    Map<String, Part> parts =
        workbook(1, sheet("<sheetData>", "<row><c t=\"s\"><v>0</v></c></row>", 3, "</sheetData>"));
    parts.put(path, instead);
    return zip(name, parts);
  }

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>(documents());
    files.addAll(workbooks());
    return files;
  }

  private static List<HostileFile> documents() {
    String words = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";
    String quadratic = "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>";
    String external = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    String table = "<w:tbl><w:tr><w:tc>";
    String end = "</w:tc></w:tr></w:tbl>";
    return List.of(
        docx("zip-bomb.docx", "", "<w:p>", " ".repeat(1000), 900_000, "</w:p>"),
        docx("laughs.docx", LAUGHS, words.formatted("&j;"), "", 0, ""),
        docx(
            "quadratic-entity.docx",
            quadratic,
            "<w:p><w:r><w:t>",
            "&a;",
            10_000,
            "</w:t></w:r></w:p>"),
        docx("external-entity.docx", external, words.formatted("&a;"), "", 0, ""),
        docx("nested-tables.docx", "", "", table, 100_000, ""),
        docx(
            "tables-in-tables-of-text.docx",
            "",
            table.repeat(150),
            words.formatted("预算支出1万元".repeat(10)),
            50_000,
            end.repeat(150)),
        docx(
            "million-cells.docx",
            "",
            "<w:tbl><w:tr>",
            "<w:tc><w:p/></w:tc>",
            MANY,
            "</w:tr></w:tbl>"),
        docx("million-paragraphs.docx", "", "", words.formatted("支出1万元"), MANY, ""),
        docx(
            "wide-spans.docx",
            "",
            "<w:tbl>",
            "<w:tr><w:tc><w:tcPr><w:gridSpan"
                + " w:val=\"999999\"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>",
            90_000,
            "</w:tbl>"),
        docx("attributes.docx", "", "<w:p ", "x" + "='1' y", 1, manyAttributes() + "></w:p>"),
        docx(
            "long-comment.docx",
            "",
            "<!--",
            "a ".repeat(500),
            60_000,
            "-->" + words.formatted("预算")),
        docx(
            "fields-in-boxes.docx",
            "",
            "<w:p><w:r><w:txbxContent>".repeat(120),
            words.formatted("预算支出1万元".repeat(10)),
            50_000,
            "</w:txbxContent></w:r></w:p>".repeat(120)));
  }

  private static String manyAttributes() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      all.append(" a").append(i).append("='1'");
    }
    return all.toString();
  }

  private static List<HostileFile> workbooks() {
    String cells = "<row>" + "<c><v>1</v></c>".repeat(200) + "</row>";
    Part laughing = part(LAUGHS + "<sst " + SHEET + "><si><t>&j;</t></si></sst>");
    Part styles =
        new Part(
            "<styleSheet " + SHEET + "><cellXfs>",
            "<xf numFmtId=\"9\"/>",
            MANY,
            "</cellXfs></styleSheet>");
    Part strings = new Part("<sst " + SHEET + ">", "<si><t>预</t></si>", MANY, "</sst>");
    String format =
        "[红]".repeat(2000) + "y".repeat(5000) + "#,##0.00;".repeat(2000) + "\\\"".repeat(2000);
    Part formats =
        part(
            "<styleSheet "
                + SHEET
                + "><numFmts><numFmt numFmtId=\"200\" formatCode=\""
                + format.replace("\"", "&quot;")
                + "\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>");
    return List.of(
        xlsx("laughs-in-strings.xlsx", "xl/sharedStrings.xml", laughing),
        xlsx(
            "laughs-in-workbook.xlsx",
            "xl/workbook.xml",
            part(LAUGHS + "<workbook>&j;</workbook>")),
        xlsx("million-strings.xlsx", "xl/sharedStrings.xml", strings),
        xlsx("million-styles.xlsx", "xl/styles.xml", styles),
        formatted("format-trap.xlsx", formats),
        xlsx("zip-bomb.xlsx", "<sheetData>", " ".repeat(1000), 900_000, "</sheetData>"),
        xlsx(
            "ten-thousand-columns.xlsx",
            "<sheetData><row>",
            "<c><v>1</v></c>",
            10_000,
            "</row></sheetData>"),
        xlsx("million-cells.xlsx", "<sheetData>", cells, 5_000, "</sheetData>"),
        xlsx(
            "million-merges.xlsx",
            "<sheetData>" + cells + "</sheetData><mergeCells>",
            "<mergeCell ref=\"A1:B1\"/>",
            MANY,
            "</mergeCells>"),
        xlsx(
            "whole-sheet-merges.xlsx",
            "<sheetData>" + cells.repeat(900) + "</sheetData><mergeCells>",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            190_000,
            "</mergeCells>"),
        xlsx(
            "sparse.xlsx",
            "<sheetData>",
            "",
            0,
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c"
                + " r=\"B1048576\"><v>2</v></c></row></sheetData>"),
        xlsx(
            "hidden-rows.xlsx",
            "<sheetData>",
            "<row hidden=\"1\"/>",
            MANY,
            "<row><c><v>1</v></c></row></sheetData>"),
        xlsx(
            "cyclic-formulas.xlsx",
            "<sheetData><row r=\"1\">",
            "<c><f>B1+A1</f><v>1</v></c>",
            2,
            "<c><f>" + "SUM(".repeat(50_000) + "A1</f></c></row></sheetData>"),
        xlsx("nested.xlsx", "<sheetData>", "<row>", 100_000, ""),
        zip(
            "three-thousand-sheets.xlsx",
            workbook(
                3_000,
                sheet(
                    "<sheetData>",
                    "<row><c><v>1</v></c><c><v>2</v></c></row>",
                    30,
                    "</sheetData>"))));
  }

  private static HostileFile formatted(String name, Part formats) {
    Map<String, Part> parts =
        workbook(
            1, sheet("<sheetData>", "<row><c s=\"0\"><v>1</v></c></row>", 100_000, "</sheetData>"));
    parts.put("xl/styles.xml", formats);
    return zip(name, parts);
  }
}
