package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, the answer is a document within bounds or a refusal that says why. */
class DamagedInputTest {
  private static final int ROUNDS = 120;
  private static final Set<String> REASONS =
      Set.of(
          "empty",
          "damaged",
          "encrypted",
          "unknown_type",
          "needs_ocr",
          "too_large",
          "wrong_encoding");

  private final Random random = new Random(20240607);

  private static List<byte[]> originals() throws IOException {
    String text = "一、预算执行\n项目\t金额\n支出\t98.5万元\n结转\t1.5万元\n".repeat(20);
    String page =
        "<html><body><table><tr><td rowspan=2>支出</td><td>98.5</td></tr></table><p>" + text;
    String row =
        "<w:tr>" + DocxFile.cell("<w:vMerge/>", "支出") + DocxFile.cell("", "98.5") + "</w:tr>";
    return List.of(
        text.getBytes(StandardCharsets.UTF_8),
        text.getBytes(TextBytes.GB18030),
        page.getBytes(StandardCharsets.UTF_8),
        DocxFile.of(DocxFile.paragraph(text) + "<w:tbl>" + row.repeat(20) + "</w:tbl>").bytes(),
        PdfReaderTest.fixture("report.doc"),
        "项目,金额\n支出,98.5\n".repeat(20).getBytes(StandardCharsets.UTF_16LE),
        PdfReaderTest.fixture("final-accounts.xlsx"),
        PdfReaderTest.fixture("final-accounts.xls"),
        PdfReaderTest.fixture("prose.pdf"),
        PdfReaderTest.fixture("ruled-table.pdf"));
  }

  @Test
  void answersEveryMutationWithADocumentOrAReason() throws IOException {
    for (byte[] original : originals()) {
      for (int i = 0; i < ROUNDS; i++) {
        check(mutated(original));
      }
    }
  }

  @Test
  void answersEveryCutWithADocumentOrAReason() throws IOException {
    for (byte[] original : originals()) {
      for (int i = 0; i < ROUNDS; i++) {
        check(Arrays.copyOf(original, random.nextInt(original.length)));
      }
    }
  }

  @Test
  void answersNoiseBehindEveryMagicWithADocumentOrAReason() {
    for (String magic :
        List.of("PK\3\4", "%PDF-1.7\n", "<html>", "\u00d0\u00cf\u0011\u00e0", "", "\u00ff\u00fe")) {
      for (int i = 0; i < ROUNDS; i++) {
        byte[] noise = new byte[random.nextInt(4000)];
        random.nextBytes(noise);
        byte[] head = magic.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, noise, 0, Math.min(head.length, noise.length));
        check(noise);
      }
    }
  }

  private byte[] mutated(byte[] original) {
    byte[] bytes = original.clone();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static void check(byte[] bytes) {
    try {
      Document document = DocumentReaders.read(bytes, "x");
      assertThat(document.text().length()).isBetween(1, 20 * bytes.length + 100);
      for (Block block : document.blocks()) {
        assertThat(document.words(block.span())).isNotBlank();
      }
    } catch (UnreadableDocument refused) {
      assertThat(REASONS).contains(refused.reason());
      assertThat(refused.words().zh()).startsWith("“x”").endsWith("。");
      assertThat(refused.words().en()).startsWith("\"x\"").endsWith(".");
    }
  }
}
