package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Workbooks of today's Excel (xlsx, xlsm, strict or not), read forward from the zip. Formulas give
 * the value kept with them; nothing is computed. Hidden sheets are not read.
 */
final class XlsxReader {
  private static final String MAIN = "xl/workbook.xml";

  private final ZipArchive archive;
  private final Refusal refusal;
  private final OfficeParts parts;
  private final PartBytes bytes = new PartBytes();
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private boolean from1904;

  private XlsxReader(ZipArchive archive, Refusal refusal) {
    this.archive = archive;
    this.refusal = refusal;
    this.parts = new OfficeParts(archive, refusal);
  }

  static Document read(byte[] bytes, Refusal refusal) {
    ZipArchive archive = ZipArchive.open(bytes, refusal);
    String main = new OfficeParts(archive, refusal).main(MAIN);
    if (main.endsWith(".bin")) {
      throw refusal.unknownType(new Words("是二进制 Excel 文件（.xlsb）", "a binary Excel file (.xlsb)"));
    }
    if (!archive.has(main)) {
      throw DocxReader.refuse(bytes, refusal);
    }
    return new XlsxReader(archive, refusal).read(main);
  }

  private Document read(String main) {
    part(main, xml -> name -> takesOfWorkbook(xml, name));
    Map<String, OfficeParts.Target> related = parts.related(main);
    XlsxStrings strings = new XlsxStrings(refusal);
    XlsxStyles styles = new XlsxStyles();
    for (OfficeParts.Target target : related.values()) {
      if (target.type().equals("sharedStrings")) {
        part(target.path(), strings::in);
      } else if (target.type().equals("styles")) {
        part(target.path(), styles::in);
      }
    }
    Workbook workbook = new Workbook(refusal);
    XlsxSheet.Setting setting =
        new XlsxSheet.Setting(workbook, strings, styles, styles.text(from1904), refusal);
    readSheets(related, setting);
    if (workbook.isEmpty() && archive.hasUnder("xl/media/")) {
      throw refusal.needsOcr(new Words("里只有图片", "holds only pictures"));
    }
    return workbook.document(MediaKind.XLSX);
  }

  private void readSheets(Map<String, OfficeParts.Target> related, XlsxSheet.Setting setting) {
    Set<String> read = new HashSet<>();
    sheets.forEach(
        (id, name) -> {
          OfficeParts.Target target = related.get(id);
          if (target == null) {
            throw refusal.damaged(
                new Words("工作表“" + name + "”不在文件里", "its sheet \"" + name + "\" is missing"));
          }
          if (target.type().equals("worksheet") && read.add(target.path())) {
            Sheet sheet = Sheet.named(name);
            part(target.path(), xml -> new XlsxSheet(xml, sheet, setting).visitor());
            setting.workbook().finish(sheet);
          }
        });
  }

  private boolean takesOfWorkbook(OfficeXml xml, String name) {
    if (name.equals("workbookPr")) {
      from1904 = XlsxSheet.isOn(xml.attribute("date1904"));
    } else if (name.equals("sheet")) {
      String state = xml.attribute("state");
      if (state == null || state.equals("visible")) {
        String title = Objects.requireNonNullElse(xml.attribute("name"), "");
        sheets.put(Objects.requireNonNullElse(xml.attribute("id"), ""), title);
      }
    }
    return false;
  }

  private void part(String path, OfficeXml.VisitorOf visitor) {
    InputStream in = archive.open(path);
    if (in == null) {
      throw refusal.damaged(new Words("缺少其中的 " + path, "its part " + path + " is missing"));
    }
    OfficeXml.read(path, bytes.counted(in, refusal), refusal, visitor);
  }
}
