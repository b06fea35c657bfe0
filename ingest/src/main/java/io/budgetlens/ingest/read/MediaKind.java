package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, told by its bytes and never by its name. The kinds after {@link #SHEET_XML} are
 * known but not read; {@link #what()} names them.
 */
public enum MediaKind {
  TEXT("text/plain", new Words("是纯文本", "plain text")),
  HTML("text/html", new Words("是网页", "a web page")),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      new Words("是 Word 文档（docx）", "a Word document (docx)")),
  PDF("application/pdf", new Words("是 PDF", "a PDF")),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      new Words("是 Excel 文件（xlsx）", "an Excel file (xlsx)")),
  XLS("application/vnd.ms-excel", new Words("是旧版 Excel 文件（xls）", "an old Excel file (xls)")),
  CSV("text/csv", new Words("是 CSV 表", "a CSV table")),
  SHEET_XML(
      "application/vnd.ms-excel",
      new Words("是 XML 电子表格（SpreadsheetML 2003）", "an XML spreadsheet (SpreadsheetML 2003)")),
  ZIP("application/zip", new Words("是压缩包", "a zip archive")),
  OLE2(
      "application/x-ole-storage",
      new Words("是旧版 Office 文件（如 .doc、.xls）", "an old Office file (such as .doc or .xls)")),
  RTF("application/rtf", new Words("是 RTF 文件", "an RTF file")),
  WORD_XML("application/xml", new Words("是 XML 文件", "an XML file")),
  MHTML("multipart/related", new Words("是网页归档（mht）", "a web archive (mht)")),
  IMAGE("image/*", new Words("是图片", "is an image")),
  ARCHIVE("application/octet-stream", new Words("是压缩包（rar、7z 或 gz）", "a rar, 7z or gz archive")),
  BINARY("application/octet-stream", new Words("是二进制文件", "a binary file"));

  private static final int HEAD = 1024;
  private static final int MARKUP_HEAD = 8192;
  private static final Pattern PAGE =
      Pattern.compile(
          "^\\s*(?><!--.*?-->\\s*)*+<(?:!doctype\\s+html|html|head|body|title|meta|div|p|table|span|h[1-6]|article|section|ul|ol|center|font|style|script)[\\s>/]"
              + "|<!doctype\\s+html|<html[\\s>]|<body[\\s>]",
          Pattern.DOTALL);

  /** Headers of a message, one of which says that it is a page with its parts. */
  private static final Pattern ARCHIVED =
      Pattern.compile(
          "^(?:[a-z-]{2,40}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n){0,20}){0,20}content-type:\\s*multipart/related");

  private final String mediaType;
  private final Words what;

  MediaKind(String mediaType, Words what) {
    this.mediaType = mediaType;
    this.what = what;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The kind in words that continue a sentence about the file. */
  public Words what() {
    return what;
  }

  /** The kind of a file with these bytes; {@link #TEXT} where nothing speaks against it. */
  public static MediaKind of(byte[] bytes) {
    if (starts(bytes, 0, "PK\3\4") || starts(bytes, 0, "PK\5\6")) {
      return zip(bytes);
    }
    if (starts(bytes, 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return OLE2;
    }
    if (isPdf(bytes)) {
      return PDF;
    }
    MediaKind foreign = foreign(bytes);
    return foreign != null ? foreign : textual(bytes);
  }

  private static MediaKind zip(byte[] bytes) {
    if (ZipArchive.mentions(bytes, "xl/workbook") && !ZipArchive.mentions(bytes, "word/document")) {
      return XLSX;
    }
    return ZipArchive.mentions(bytes, "word/") ? DOCX : ZIP;
  }

  private static boolean isPdf(byte[] bytes) {
    for (int at = 0; at < Math.min(bytes.length, HEAD); at++) {
      boolean lineStart = at == 0 || bytes[at - 1] == '\n' || bytes[at - 1] == '\r' || at == 3;
      if (lineStart && starts(bytes, at, "%PDF-")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable MediaKind foreign(byte[] bytes) {
    if (starts(bytes, 0, "{\\rtf")) {
      return RTF;
    }
    if (starts(bytes, 0, "\u0089PNG")
        || starts(bytes, 0, "\u00ff\u00d8\u00ff")
        || starts(bytes, 0, "GIF8")
        || starts(bytes, 0, "II*\0")
        || starts(bytes, 0, "MM\0*")) {
      return IMAGE;
    }
    if (starts(bytes, 0, "Rar!")
        || starts(bytes, 0, "7z\u00bc\u00af")
        || starts(bytes, 0, "\u001f\u008b")) {
      return ARCHIVE;
    }
    return null;
  }

  private static MediaKind textual(byte[] bytes) {
    Charset mark = TextBytes.byteOrderMark(bytes);
    int length = Math.min(bytes.length, MARKUP_HEAD);
    String head =
        new String(bytes, 0, length, mark == null ? StandardCharsets.ISO_8859_1 : mark)
            .toLowerCase(Locale.ROOT);
    head = head.startsWith("\ufeff") ? head.substring(1) : head;
    if (ARCHIVED.matcher(head).find()) {
      return MHTML;
    }
    if (PAGE.matcher(head).find()) {
      return HTML;
    }
    if (head.stripLeading().startsWith("<?xml")) {
      return head.contains("urn:schemas-microsoft-com:office:spreadsheet") ? SHEET_XML : WORD_XML;
    }
    boolean text =
        mark != null || !TextBytes.isBinary(bytes) || TextBytes.unmarkedWide(bytes) != null;
    return text ? TEXT : BINARY;
  }

  private static boolean starts(byte[] bytes, int at, String magic) {
    if (bytes.length - at < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((bytes[at + i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
