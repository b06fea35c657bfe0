package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook: its cells, what is merged and what is hidden. */
final class XlsxSheet {
  private static final int ROWS = 1 << 20;
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][-+]?\\d{1,3})?");

  /** What the sheets of a workbook have in common. */
  record Setting(XlsxStrings strings, XlsxStyles styles, Refusal refusal) {}

  private record Place(int row, int column) {}

  private final OfficeXml xml;
  private final Sheet sheet;
  private final CellSink cells;
  private final Setting setting;
  private int row = -1;
  private int column;

  XlsxSheet(OfficeXml xml, Sheet sheet, CellSink cells, Setting setting) {
    this.xml = xml;
    this.sheet = sheet;
    this.cells = cells;
    this.setting = setting;
  }

  OfficeXml.Visitor visitor() {
    return name -> {
      switch (name) {
        case "row" -> startRow();
        case "c" -> {
          readCell();
          return true;
        }
        case "col" -> hideColumns();
        case "mergeCell" -> merge(xml.attribute("ref"));
        case "extLst" -> {
          xml.skip();
          return true;
        }
        default -> {}
      }
      return false;
    };
  }

  /** Only what is merged: it stands behind the cells. */
  OfficeXml.Visitor merges() {
    return name -> {
      if (name.equals("sheetData") || name.equals("extLst")) {
        xml.skip();
        return true;
      }
      if (name.equals("mergeCell")) {
        merge(xml.attribute("ref"));
      }
      return false;
    };
  }

  static boolean isOn(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private void startRow() {
    String number = xml.attribute("r");
    row = number == null ? row + 1 : rowOf(number);
    column = 0;
    boolean flat = "0".equals(xml.attribute("ht")) && isOn(xml.attribute("customHeight"));
    if (isOn(xml.attribute("hidden")) || flat) {
      sheet.hideRow(row);
    }
  }

  private int rowOf(String number) {
    int written = number(number, 0);
    if (written < 1 || written > ROWS) {
      throw damaged("row " + number);
    }
    return written - 1;
  }

  /** The digits from an offset to the end as a number; 0 where they are none, or too many. */
  private static int number(String digits, int from) {
    int number = 0;
    for (int i = from; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9 || number > ROWS) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private void hideColumns() {
    boolean narrow = "0".equals(xml.attribute("width")) && isOn(xml.attribute("customWidth"));
    if (isOn(xml.attribute("hidden")) || narrow) {
      int first = columnNumber(xml.attribute("min"));
      int last = columnNumber(xml.attribute("max"));
      if (first <= last && first <= Limits.TABLE_COLUMNS) {
        sheet.hideColumns(first - 1, last - 1);
      }
    }
  }

  private int columnNumber(@Nullable String written) {
    int number = written == null ? 0 : number(written, 0);
    if (number < 1) {
      throw damaged("col " + written);
    }
    return number;
  }

  private void merge(@Nullable String ref) {
    if (ref == null) {
      throw damaged("mergeCell");
    }
    int colon = ref.indexOf(':');
    Place first = place(colon < 0 ? ref : ref.substring(0, colon));
    Place last = place(ref.substring(colon + 1));
    if (sheet.merged().size() == Limits.TABLE_CELLS) {
      throw SheetView.tooManyMerged(sheet, setting.refusal());
    }
    sheet.merge(new Sheet.Range(first.row(), first.column(), last.row(), last.column()));
  }

  /** A place such as {@code B7} or {@code $B$7}. */
  private Place place(String written) {
    String ref = written.indexOf('$') < 0 ? written : written.replace("$", "");
    int letters = 0;
    int at = 0;
    for (; at < Math.min(3, ref.length()) && isLetter(ref.charAt(at)); at++) {
      letters = letters * 26 + (ref.charAt(at) & 0x1f);
    }
    int number = number(ref, at);
    if (letters == 0 || number < 1 || number > ROWS) {
      throw damaged(written);
    }
    return new Place(number - 1, letters - 1);
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private void readCell() throws XMLStreamException {
    String ref = xml.attribute("r");
    if (ref != null) {
      Place place = place(ref);
      row = place.row();
      column = place.column();
    }
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    put(type == null ? "n" : type, style);
    column++;
    if (cells.isDone()) {
      xml.stop();
    }
  }

  private void put(String type, @Nullable String style) throws XMLStreamException {
    StringBuilder value = new StringBuilder();
    StringBuilder inline = new StringBuilder();
    StringBuilder formula = new StringBuilder();
    xml.walk(
        name -> {
          switch (name) {
            case "v" -> xml.text(value);
            case "is" -> inline.append(XlsxStrings.words(xml));
            case "f" -> xml.text(formula);
            case "extLst" -> xml.skip();
            default -> {
              return false;
            }
          }
          return true;
        });
    String written = value.toString();
    switch (type) {
      case "inlineStr" -> words(inline.toString());
      case "str" -> words(XlsxStrings.unescaped(written));
      case "e" -> cells.error(Math.max(0, row), column, written.strip());
      default -> {
        if (!written.isBlank()) {
          typed(type, written.strip(), style);
        } else if (!formula.isEmpty()) {
          cells.uncomputed(Math.max(0, row), column, formula.toString());
        }
      }
    }
  }

  private void words(String words) {
    cells.words(Math.max(0, row), column, words);
  }

  private void typed(String type, String written, @Nullable String style) {
    switch (type) {
      case "s" -> words(shared(written));
      case "b" -> words(written.equals("1") || written.equals("true") ? "TRUE" : "FALSE");
      case "d" -> number(day(written), style);
      default -> number(number(written), style);
    }
  }

  private void number(BigDecimal number, @Nullable String style) {
    cells.number(Math.max(0, row), column, number, setting.styles().format(style));
  }

  private String shared(String index) {
    String words = setting.strings().at(index);
    if (words == null) {
      throw damaged("string " + index);
    }
    return words;
  }

  private BigDecimal number(String written) {
    if (!NUMBER.matcher(written).matches()) {
      throw damaged(written);
    }
    return new BigDecimal(written);
  }

  /** Strict workbooks may write days as dates. */
  private BigDecimal day(String written) {
    try {
      String plain = written.replaceFirst("Z$", "");
      LocalDateTime time =
          plain.contains("T") ? LocalDateTime.parse(plain) : LocalDate.parse(plain).atStartOfDay();
      return BigDecimal.valueOf(DateUtil.getExcelDate(time));
    } catch (DateTimeException e) {
      throw damaged(written);
    }
  }

  private UnreadableDocument damaged(String what) {
    String words = what.length() <= 40 ? what : what.substring(0, 40) + "…";
    String at = sheet.place(Math.max(0, row), column);
    return setting
        .refusal()
        .damaged(
            new Words(
                at + " 附近的“" + words + "”不合规定",
                "\"" + words + "\" near " + at + " makes no sense"));
  }
}
