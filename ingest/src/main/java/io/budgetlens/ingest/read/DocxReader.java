package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Word documents: the main part of the package, read straight from the zip. */
final class DocxReader {
  private static final String MAIN = "word/document.xml";

  private DocxReader() {}

  static Document read(byte[] bytes, Refusal refusal) {
    ZipArchive archive = ZipArchive.open(bytes, refusal);
    String main = new OfficeParts(archive, refusal).main(MAIN);
    InputStream body = archive.open(main);
    if (body == null) {
      throw foreign(archive, refusal);
    }
    Draft draft = new Draft(refusal);
    Set<String> headings = headingStyles(archive, main, refusal);
    OfficeXml.read(main, body, refusal, xml -> new DocxBody(xml, headings, refusal).into(draft));
    if (draft.isEmpty() && archive.hasUnder("word/media/")) {
      throw refusal.needsOcr(new Words("里只有图片", "holds only pictures"));
    }
    return draft.document("", MediaKind.DOCX);
  }

  /** A whole archive that is no Word document: told by what it holds. */
  static UnreadableDocument refuse(byte[] bytes, Refusal refusal) {
    return foreign(ZipArchive.open(bytes, refusal), refusal);
  }

  private static UnreadableDocument foreign(ZipArchive archive, Refusal refusal) {
    if (archive.hasUnder("xl/")) {
      return refusal.unknownType(new Words("是 Excel 文件（.xlsx）", "an Excel file (.xlsx)"));
    }
    if (archive.hasUnder("ppt/")) {
      return refusal.unknownType(new Words("是幻灯片（.pptx）", "a slide show (.pptx)"));
    }
    if (archive.has("content.xml")) {
      return refusal.unknownType(new Words("是 OpenDocument 文件", "an OpenDocument file"));
    }
    return refusal.unknownType(MediaKind.ZIP.what());
  }

  /** The ids of heading styles; programs number them as they like, their names are fixed. */
  private static Set<String> headingStyles(ZipArchive archive, String main, Refusal refusal) {
    String part = main.substring(0, main.lastIndexOf('/') + 1) + "styles.xml";
    InputStream styles = archive.open(part);
    Set<String> headings = new HashSet<>();
    if (styles != null) {
      String[] style = {""};
      OfficeXml.read(
          part,
          styles,
          refusal,
          xml ->
              name -> {
                if (name.equals("style")) {
                  style[0] = orEmpty(xml.attribute("styleId"));
                } else if (name.equals("name") && isHeading(orEmpty(xml.attribute("val")))) {
                  headings.add(style[0]);
                }
                return false;
              });
    }
    return headings;
  }

  /** Whether a style is one of headings, by the name it has in Word. */
  static boolean isHeading(String styleName) {
    String name = styleName.toLowerCase(Locale.ROOT);
    return name.matches("(heading|标题) ?\\d?|title");
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
