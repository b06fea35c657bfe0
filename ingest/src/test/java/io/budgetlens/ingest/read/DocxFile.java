package io.budgetlens.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word file made by hand for a test: the body's XML in the smallest package. */
final class DocxFile {
  private static final String RELATIONSHIPS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
       Id="r1" Target="word/document.xml"
       Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
      """;
  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
       xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
       xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
       xmlns:v="urn:schemas-microsoft-com:vml"><w:body>%s</w:body></w:document>
      """;

  private final Map<String, String> parts = new LinkedHashMap<>();

  static DocxFile of(String body) {
    return new DocxFile()
        .with("_rels/.rels", RELATIONSHIPS)
        .with("word/document.xml", DOCUMENT.replace("%s", body));
  }

  DocxFile with(String part, String content) {
    parts.put(part, content);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().strip().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  static String paragraph(String... runs) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">"
        + String.join("</w:t></w:r><w:r><w:t>", runs)
        + "</w:t></w:r></w:p>";
  }

  static String cell(String properties, String... words) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(words) + "</w:tc>";
  }
}
