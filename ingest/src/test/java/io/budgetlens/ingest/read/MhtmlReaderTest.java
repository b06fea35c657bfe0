package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MhtmlReaderTest {
  private static final String PAGE = "<html><body><p>全年预算数12.5万元。</p></body></html>";

  private static String quoted(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      out.append(b < 0 || b == '=' ? String.format("=%02X", b & 0xff) : (char) b);
      out.append(out.length() % 60 == 0 ? "=\r\n" : "");
    }
    return out.toString();
  }

  private static String archive(String encoding, String body) {
    return "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        + "\ttype=\"text/html\";\r\n\tboundary=\"--x.1\"\r\n\r\n\r\n----x.1\r\n"
        + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----x.1\r\n"
        + "Content-Type: text/html\r\nContent-Transfer-Encoding: "
        + encoding
        + "\r\n\r\n"
        + body
        + "\r\n----x.1--\r\n";
  }

  private static Document read(String archive) {
    return DocumentReaders.read(archive.getBytes(StandardCharsets.ISO_8859_1), "a.doc");
  }

  @Test
  void readsThePageOfAWebArchive() {
    byte[] page = PAGE.getBytes(Charset.forName("GBK"));
    assertThat(read(archive("quoted-printable", quoted(page))).text()).isEqualTo("全年预算数12.5万元。\n");
    String base64 = Base64.getMimeEncoder().encodeToString(PAGE.getBytes(StandardCharsets.UTF_8));
    Document document = read(archive("base64", base64));
    assertThat(document.text()).isEqualTo("全年预算数12.5万元。\n");
    assertThat(document.mediaType()).isEqualTo("multipart/related");
  }

  @Test
  void refusesAnArchiveThatIsCutOff() {
    String whole = archive("base64", "PGh0bWw+");
    assertThat(
            catchThrowableOfType(
                    UnreadableDocument.class,
                    () -> read(whole.substring(0, whole.length() - "\r\n----x.1--\r\n".length())))
                .reason())
        .isEqualTo("damaged");
  }

  @Test
  void saysHowToSubmitARichTextFile() {
    UnreadableDocument refused =
        catchThrowableOfType(UnreadableDocument.class, () -> read("{\\rtf1\\ansi 12}"));
    assertThat(refused.reason()).isEqualTo("unknown_type");
    assertThat(refused.words().zh()).contains("RTF", "docx");
  }
}
