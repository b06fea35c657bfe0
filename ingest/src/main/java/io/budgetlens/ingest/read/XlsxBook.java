package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the sheets of a workbook of today's Excel have in common, and the way to its sheets. */
final class XlsxBook {
  private static final String MAIN = "xl/workbook.xml";

  /** A sheet as the workbook lists it. */
  private record Listed(String id, String name, boolean visible) {}

  /** A sheet of cells: the part it lies in, and whether it is shown. */
  record Entry(String path, String name, boolean visible) {}

  private final ZipArchive archive;
  private final Refusal refusal;
  private final PartBytes bytes = new PartBytes();
  private final List<Listed> listed = new ArrayList<>();
  private final List<Entry> sheets = new ArrayList<>();
  private final XlsxStyles styles = new XlsxStyles();
  private final XlsxStrings strings;
  private boolean from1904;

  private XlsxBook(ZipArchive archive, Refusal refusal) {
    this.archive = archive;
    this.refusal = refusal;
    this.strings = new XlsxStrings(refusal);
  }

  static XlsxBook open(byte[] bytes, Refusal refusal) {
    ZipArchive archive = ZipArchive.open(bytes, refusal);
    OfficeParts parts = new OfficeParts(archive, refusal);
    String main = parts.main(MAIN);
    if (main.endsWith(".bin")) {
      throw refusal.unknownType(new Words("是二进制 Excel 文件（.xlsb）", "a binary Excel file (.xlsb)"));
    }
    if (!archive.has(main)) {
      throw DocxReader.refuse(bytes, refusal);
    }
    XlsxBook book = new XlsxBook(archive, refusal);
    book.readShared(main, parts.related(main));
    return book;
  }

  private void readShared(String main, Map<String, OfficeParts.Target> related) {
    part(main, bytes, xml -> name -> takesOfWorkbook(xml, name));
    for (OfficeParts.Target target : related.values()) {
      if (target.type().equals("sharedStrings")) {
        part(target.path(), bytes, strings::in);
      } else if (target.type().equals("styles")) {
        part(target.path(), bytes, styles::in);
      }
    }
    Set<String> seen = new HashSet<>();
    for (Listed sheet : firstOfEachId()) {
      OfficeParts.Target target = related.get(sheet.id());
      if (target == null && sheet.visible()) {
        throw refusal.damaged(
            new Words(
                "工作表“" + sheet.name() + "”不在文件里", "its sheet \"" + sheet.name() + "\" is missing"));
      }
      if (target != null && target.type().equals("worksheet") && seen.add(target.path())) {
        sheets.add(new Entry(target.path(), sheet.name(), sheet.visible()));
      }
    }
  }

  private Iterable<Listed> firstOfEachId() {
    Map<String, Listed> byId = new LinkedHashMap<>();
    listed.forEach(s -> byId.merge(s.id(), s, (one, other) -> other.visible() ? other : one));
    return byId.values();
  }

  private boolean takesOfWorkbook(OfficeXml xml, String name) {
    if (name.equals("workbookPr")) {
      from1904 = XlsxSheet.isOn(xml.attribute("date1904"));
    } else if (name.equals("sheet")) {
      String state = xml.attribute("state");
      boolean visible = state == null || state.equals("visible");
      listed.add(new Listed(text(xml.attribute("id")), text(xml.attribute("name")), visible));
    }
    return false;
  }

  private static String text(@Nullable String attribute) {
    return Objects.requireNonNullElse(attribute, "");
  }

  /** The sheets of cells in the order of the workbook, hidden ones too. */
  List<Entry> sheets() {
    return sheets;
  }

  CellText text() {
    return styles.text(from1904);
  }

  boolean hasPictures() {
    return archive.hasUnder("xl/media/");
  }

  /** Reads a sheet's cells and what is merged and hidden in it; all sheets have one limit. */
  void read(Entry entry, Sheet sheet, CellSink cells) {
    read(entry, sheet, cells, bytes);
  }

  /** The same for a sheet that is read by itself, maybe more than once. */
  void readAlone(Entry entry, Sheet sheet, CellSink cells) {
    read(entry, sheet, cells, new PartBytes());
  }

  private void read(Entry entry, Sheet sheet, CellSink cells, PartBytes count) {
    XlsxSheet.Setting setting = new XlsxSheet.Setting(strings, styles, refusal);
    part(entry.path(), count, xml -> new XlsxSheet(xml, sheet, cells, setting).visitor());
  }

  /** Reads only what is merged in a sheet. */
  void readMerged(Entry entry, Sheet sheet, CellSink cells) {
    XlsxSheet.Setting setting = new XlsxSheet.Setting(strings, styles, refusal);
    part(entry.path(), new PartBytes(), xml -> new XlsxSheet(xml, sheet, cells, setting).merges());
  }

  private void part(String path, PartBytes count, OfficeXml.VisitorOf visitor) {
    InputStream in = archive.open(path);
    if (in == null) {
      throw refusal.damaged(new Words("缺少其中的 " + path, "its part " + path + " is missing"));
    }
    OfficeXml.read(path, count.counted(in, refusal), refusal, visitor);
  }
}
