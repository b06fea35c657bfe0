package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The words that the cells of a workbook share. */
final class XlsxStrings {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final Refusal refusal;
  private final List<String> strings = new ArrayList<>();
  private long chars;

  XlsxStrings(Refusal refusal) {
    this.refusal = refusal;
  }

  OfficeXml.Visitor in(OfficeXml xml) {
    return name -> {
      if (!name.equals("si")) {
        return false;
      }
      add(words(xml));
      return true;
    };
  }

  private void add(String words) {
    chars += words.length();
    if (chars > Limits.WORKBOOK_CHARS) {
      throw refusal.longText(Limits.WORKBOOK_CHARS);
    }
    if (strings.size() == Limits.WORKBOOK_STRINGS) {
      throw refusal.tooLarge(
          new Words(
              "共用的文字多于 " + Limits.WORKBOOK_STRINGS + " 条",
              "more than " + Limits.WORKBOOK_STRINGS + " shared strings"));
    }
    strings.add(words);
  }

  /** The words of an index as written, or null where it is none of a string here. */
  @Nullable String at(String index) {
    int at = number(index);
    return at >= 0 && at < strings.size() ? strings.get(at) : null;
  }

  /** Plain digits as a number, else -1. */
  static int number(String digits) {
    int number = digits.isEmpty() || digits.length() > 9 ? -1 : 0;
    for (int i = 0; i < digits.length() && number >= 0; i++) {
      int digit = digits.charAt(i) - '0';
      number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
    }
    return number;
  }

  /** The runs of a string in one, without the sounds over its characters. */
  static String words(OfficeXml xml) throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    xml.walk(
        name -> {
          if (name.equals("t")) {
            xml.text(words);
            return true;
          }
          if (name.equals("rPh")) {
            xml.skip();
            return true;
          }
          return false;
        });
    return unescaped(words.toString());
  }

  /** {@code _x000D_} stands for a character that XML cannot hold. */
  static String unescaped(String words) {
    if (!words.contains("_x")) {
      return words;
    }
    return ESCAPE
        .matcher(words)
        .replaceAll(
            match -> {
              char c = (char) Integer.parseInt(match.group(1), 16);
              return c == '\n' || c == '\t' || c >= ' ' ? quoted(c) : "";
            });
  }

  private static String quoted(char c) {
    return java.util.regex.Matcher.quoteReplacement(String.valueOf(c));
  }
}
