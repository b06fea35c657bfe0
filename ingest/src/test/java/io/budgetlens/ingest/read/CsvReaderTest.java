package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  private static final String TABLE =
      "收入支出决算总表,,\n单位：万元,,\n项目,决算数,说明\n本年收入,\"1,234.50\",\"分两行\n写，含\"\"引号\"\"\"\n本年支出,98.5,\n注：本表为汇总数,,\n";

  private static Document read(String text) {
    return DocumentReaders.read(text.getBytes(StandardCharsets.UTF_8), "x.txt");
  }

  private static byte[] marked(int[] mark, String text, Charset charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b : mark) {
      bytes.write(b);
    }
    bytes.writeBytes(text.getBytes(charset));
    return bytes.toByteArray();
  }

  private static void isTheTable(Document document) {
    assertThat(document.mediaType()).isEqualTo("text/csv");
    assertThat(document.title()).isEqualTo("收入支出决算总表");
    assertThat(Grids.prose(document)).containsExactly("收入支出决算总表", "单位：万元", "注：本表为汇总数");
    assertThat(Grids.of(document, 0))
        .containsExactly(
            List.of("项目", "决算数", "说明"),
            List.of("本年收入", "1,234.50", "分两行\n写，含\"引号\""),
            List.of("本年支出", "98.5", ""));
    assertThat(Grids.place(document, "98.5")).isEqualTo("line 6 column 2");
  }

  @Test
  void readsEveryEncoding() {
    isTheTable(read(TABLE));
    isTheTable(DocumentReaders.read(TABLE.getBytes(TextBytes.GB18030), "x"));
    isTheTable(DocumentReaders.read(TABLE.getBytes(StandardCharsets.UTF_16LE), "x"));
    isTheTable(DocumentReaders.read(TABLE.getBytes(StandardCharsets.UTF_16BE), "x"));
    isTheTable(
        DocumentReaders.read(
            marked(new int[] {0xff, 0xfe}, TABLE, StandardCharsets.UTF_16LE), "x"));
    isTheTable(
        DocumentReaders.read(
            marked(new int[] {0xfe, 0xff}, TABLE, StandardCharsets.UTF_16BE), "x"));
    isTheTable(
        DocumentReaders.read(
            marked(new int[] {0xef, 0xbb, 0xbf}, TABLE, StandardCharsets.UTF_8), "x"));
  }

  @Test
  void readsEverySeparatorAndLineEnd() {
    for (char separator : new char[] {'\t', ';'}) {
      isTheTable(
          read(TABLE.replace("1,234.50", "1#234.50").replace(',', separator).replace('#', ',')));
    }
    isTheTable(read(TABLE.replace("两行\n", "两行#").replace("\n", "\r\n").replace('#', '\n')));
  }

  @Test
  void takesQuotesWithinWordsForCharacters() {
    assertThat(Grids.of(read("a,\"b\n\"三公\"经费,d\n"), 0))
        .containsExactly(List.of("a", "\"b"), List.of("\"三公\"经费", "d"));
  }

  @Test
  void leavesProseAsItIs() {
    for (String prose :
        List.of(
            "一、预算执行\n全年预算数872.55万元,支出856.77万元。\n结转15.78万元,结余为零。\n",
            "预算数：1,234.50\n执行数：1,200.00\n",
            "收入1,234元\n支出2,345元\n结余3,456元\n",
            "只有一行,没有表\n")) {
      Document document = read(prose);
      assertThat(document.mediaType()).isEqualTo("text/plain");
      assertThat(document.text()).isEqualTo(prose);
    }
  }
}
