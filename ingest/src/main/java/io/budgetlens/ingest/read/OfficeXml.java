package io.budgetlens.ingest.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML part of a docx or xlsx, read forward. DTDs and external entities are off; depth is
 * limited; what was deleted under tracking, moved away or is a reading aid is passed over.
 */
final class OfficeXml {
  /** What is done with an element: taken with all it holds, or left to be descended into. */
  interface Visitor {
    /** Returns true when the element was read to its end. */
    boolean takes(String name) throws XMLStreamException;
  }

  private static final Set<String> SKIPPED =
      Set.of("del", "moveFrom", "rt", "instrText", "delText");

  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.US_ASCII);

  private static final XMLInputFactory PARSERS = parsers();

  private final String part;
  private final Refusal refusal;
  private final XMLStreamReader in;
  private int depth;
  private String lastNamespace = "";
  private boolean ours;
  private boolean math;
  private boolean stopped;

  private OfficeXml(String part, InputStream bytes, Refusal refusal)
      throws XMLStreamException, IOException {
    this.part = part;
    this.refusal = refusal;
    this.in = PARSERS.createXMLStreamReader(characters(bytes));
    String declared = in.getCharacterEncodingScheme();
    if (declared != null && ENCODINGS.stream().noneMatch(e -> isNamed(e, declared))) {
      throw new XMLStreamException("not an encoding of Office's parts: " + declared);
    }
  }

  private static XMLInputFactory parsers() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false); // broken text is told at once
    return factory;
  }

  private static boolean isNamed(Charset encoding, String declared) {
    return encoding.name().equalsIgnoreCase(declared)
        || encoding.aliases().stream().anyMatch(declared::equalsIgnoreCase);
  }

  /**
   * Parts are UTF-8, or UTF-16 with a mark; the parser itself would print what it cannot decode.
   */
  private static Reader characters(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, 2);
    byte[] head = in.readNBytes(2);
    in.unread(head);
    Charset mark = TextBytes.byteOrderMark(head);
    Charset charset = mark == null ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16;
    return new InputStreamReader(
        in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
  }

  /** Reads a part from end to end; broken XML and broken compression are damage. */
  static void read(String part, InputStream bytes, Refusal refusal, VisitorOf visitor) {
    @Nullable OfficeXml xml = null;
    try (bytes) {
      xml = new OfficeXml(part, bytes, refusal);
      xml.readAll(visitor.of(xml));
    } catch (XMLStreamException | IOException e) {
      int line = xml == null ? 1 : xml.in.getLocation().getLineNumber();
      throw damaged(part, line, refusal);
    }
  }

  /** A visitor that reads from the part it visits. */
  interface VisitorOf {
    Visitor of(OfficeXml xml);
  }

  private static UnreadableDocument damaged(String part, int line, Refusal refusal) {
    return refusal.damaged(
        new Words(
            String.format(Locale.ROOT, "其中的 %s 从第 %d 行起读不下去", part, Math.max(1, line)),
            String.format(
                Locale.ROOT,
                "its part %s cannot be read on from line %d",
                part,
                Math.max(1, line))));
  }

  private void readAll(Visitor visitor) throws XMLStreamException {
    while (!stopped && in.hasNext()) {
      if (next() == XMLStreamConstants.START_ELEMENT && !visitor.takes(name())) {
        walk(visitor);
      }
    }
  }

  /** Visits everything within the element just begun, and reads to its end. */
  void walk(Visitor visitor) throws XMLStreamException {
    int level = 1;
    while (level > 0 && !stopped) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        level--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        level += visit(visitor) ? 0 : 1;
      }
    }
  }

  private boolean visit(Visitor visitor) throws XMLStreamException {
    String name = name();
    if (name.equals("AlternateContent")) {
      readOneAlternative(visitor);
      return true;
    }
    if (visitor.takes(name)) {
      return true;
    }
    if (SKIPPED.contains(name) || name.endsWith("Change")) {
      skip();
      return true;
    }
    return false;
  }

  /** The same content is often written twice, for new and old programs. */
  private void readOneAlternative(Visitor visitor) throws XMLStreamException {
    boolean read = false;
    while (next() != XMLStreamConstants.END_ELEMENT) {
      if (in.isStartElement() && read) {
        skip();
      } else if (in.isStartElement()) {
        walk(visitor);
        read = true;
      }
    }
  }

  /** Leaves the rest of the part unread; its bytes are still unpacked and checked. */
  void stop() {
    stopped = true;
  }

  void skip() throws XMLStreamException {
    int level = 1;
    while (level > 0) {
      int event = next();
      level += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      level -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /** Appends the element's own text, and reads to its end. */
  void text(StringBuilder to) throws XMLStreamException {
    int level = 1;
    while (level > 0) {
      int event = next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        to.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
        checkLength(to.length());
      }
      level += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      level -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private void checkLength(int length) {
    if (length > Limits.TEXT_CHARS) {
      throw refusal.longText(Limits.TEXT_CHARS);
    }
  }

  private int next() throws XMLStreamException {
    int event = in.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw refusal.damaged(
          new Words(
              "其中的 " + part + " 含有 DTD（实体定义），Office 文件里不应有",
              "its part " + part + " has a DTD with entities, which no office file has"));
    }
    depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
    depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    if (depth > Limits.XML_DEPTH) {
      throw refusal.tooLarge(
          new Words(
              part + " 嵌套超过 " + Limits.XML_DEPTH + " 层",
              part + " nests deeper than " + Limits.XML_DEPTH));
    }
    return event;
  }

  /** The local name of an element of the document itself, else the empty string. */
  private String name() {
    String namespace = in.getNamespaceURI();
    if (namespace == null) {
      return "";
    }
    if (!namespace.equals(lastNamespace)) {
      lastNamespace = namespace;
      ours = isOurs(namespace);
      math = namespace.endsWith("/officeDocument/2006/math");
    }
    String local = in.getLocalName();
    return ours ? local : math && local.equals("t") ? "math" : "";
  }

  private static boolean isOurs(String namespace) {
    return namespace.contains("wordprocessingml")
        || namespace.contains("spreadsheetml")
        || namespace.equals("urn:schemas-microsoft-com:office:spreadsheet")
        || namespace.contains("/package/2006/relationships")
        || namespace.contains("/markup-compatibility/");
  }

  /** An attribute by its local name, or null. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A small number in {@code val}, or a default where none is written. */
  int number(int otherwise) {
    String value = attribute("val");
    return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }

  /** Whether a switch such as {@code <w:vanish/>} is on. */
  boolean isOn() {
    String value = attribute("val");
    return value == null || !Set.of("0", "false", "off", "none").contains(value);
  }
}
