package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.junit.jupiter.api.Test;

class DocReaderTest {
  private static byte[] report() throws IOException {
    return PdfReaderTest.fixture("report.doc");
  }

  private static Document read() throws IOException {
    return DocumentReaders.read(report(), "a.doc");
  }

  private static UnreadableDocument refusal(byte[] bytes) {
    return catchThrowableOfType(
        UnreadableDocument.class, () -> DocumentReaders.read(bytes, "a.doc"));
  }

  private static List<String> blocks(Document document, Block.Kind kind) {
    return document.blocks().stream()
        .filter(b -> b.kind() == kind)
        .map(b -> document.words(b.span()))
        .toList();
  }

  @Test
  void readsParagraphsWithoutWhatWasDeletedOrHidden() throws IOException {
    Document document = read();
    assertThat(document.mediaType()).isEqualTo("application/msword");
    assertThat(document.title()).isEqualTo("某县水务局2023年度部门整体支出绩效评价报告");
    assertThat(blocks(document, Block.Kind.PARAGRAPH))
        .startsWith("本单位全年预算数为1,872.55万元，支出1,856.77万元，详见第3页。", "甲\t乙\n丙-丁")
        .endsWith("框前", "完。", "框中的字");
  }

  @Test
  void marksHeadingsByStyleAndByOutlineLevel() throws IOException {
    assertThat(blocks(read(), Block.Kind.HEADING))
        .containsExactly("某县水务局2023年度部门整体支出绩效评价报告", "部门概况", "执行情况");
  }

  @Test
  void alignsRowsOfDifferentWidthsOnOneGrid() throws IOException {
    Document document = read();
    assertThat(document.tables().get(0).rows().stream().flatMap(r -> r.cells().stream()).limit(10))
        .extracting(
            c ->
                c.row()
                    + ","
                    + c.column()
                    + ","
                    + c.columns()
                    + ","
                    + c.rows()
                    + " "
                    + document.words(c.span()).replace('\n', '|'))
        .containsExactly(
            "0,0,1,1 项目名称",
            "0,1,5,1 水费征收",
            "1,0,1,3 项目资金|（万元）",
            "1,1,1,1 ",
            "1,2,1,1 年初预算数",
            "1,3,1,1 全年预算数",
            "1,4,1,1 全年执行数",
            "1,5,1,1 执行率",
            "2,1,1,1 年度资金总额",
            "2,2,1,1 12.00");
    assertThat(document.tables().get(0).rows().get(7).cells())
        .extracting(c -> c.column() + "+" + c.columns() + " " + document.words(c.span()))
        .containsExactly("2+2 巡查次数", "4+1 ≥12次", "5+1 9.5");
  }

  @Test
  void flattensATableWithinACell() throws IOException {
    assertThat(TextReaderTest.words(read(), 1))
        .containsExactly(List.of("外一", "外二\n子1 子2"), List.of("外三", "外四"));
  }

  @Test
  void refusesAFileThatIsCutOff() throws IOException {
    byte[] bytes = report();
    for (int length : new int[] {600, bytes.length / 2, bytes.length - 600}) {
      assertThat(refusal(Arrays.copyOf(bytes, length)).reason()).isEqualTo("damaged");
    }
  }

  @Test
  void refusesAFileWithAPassword() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Biff8EncryptionKey.setCurrentUserPassword("geheim");
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(report()))) {
      document.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(refusal(out.toByteArray()).reason()).isEqualTo("encrypted");
  }

  @Test
  void saysThatAFileOfPicturesAloneNeedsOcr() throws IOException {
    assertThat(refusal(PdfReaderTest.fixture("pictures.doc")).reason()).isEqualTo("needs_ocr");
  }
}
