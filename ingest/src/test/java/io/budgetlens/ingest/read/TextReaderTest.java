package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
  private static final String REPORT =
      "某县水务局２０２３年度部门整体绩效评价报告\n\n一、部门概况\n[bookmark: _GoBack]全年预算数 1,200.50 万元，执行率９８％。\n";

  private static Document read(byte[] bytes) {
    return DocumentReaders.read(bytes, "a.txt");
  }

  private static UnreadableDocument refusal(byte[] bytes) {
    return catchThrowableOfType(UnreadableDocument.class, () -> read(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void readsTheSameTextInEveryEncoding(String charset) {
    assertThat(read(REPORT.getBytes(Charset.forName(charset))).text()).isEqualTo(REPORT);
  }

  @Test
  void leavesOutTheByteOrderMark() {
    assertThat(read(("\ufeff" + REPORT).getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(REPORT);
  }

  @Test
  void keepsLinesAsParagraphsWithTheirPlaces() {
    Document document = read(REPORT.getBytes(StandardCharsets.UTF_8));
    assertThat(document.title()).isEqualTo("某县水务局２０２３年度部门整体绩效评价报告");
    assertThat(document.blocks())
        .containsExactly(
            new Block(Block.Kind.PARAGRAPH, "line 1", null, new Span(0, 21)),
            new Block(Block.Kind.HEADING, "line 3", null, new Span(23, 29)),
            new Block(Block.Kind.PARAGRAPH, "line 4", null, new Span(30, REPORT.length() - 1)));
  }

  @Test
  void countsCarriageReturnsAsOneLineEnd() {
    Document document = read("甲\r\n乙\r丙".getBytes(StandardCharsets.UTF_8));
    assertThat(document.blocks())
        .extracting(Block::place)
        .containsExactly("line 1", "line 2", "line 3");
    assertThat(document.blocks())
        .extracting(b -> document.words(b.span()))
        .containsExactly("甲", "乙", "丙");
  }

  @Test
  void namesTheByteThatIsNoCharacter() {
    byte[] bytes = "预算执行情况良好".getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0xff;
    UnreadableDocument refused = refusal(bytes);
    assertThat(refused.reason()).isEqualTo("wrong_encoding");
    assertThat(refused.words().en()).contains("\"a.txt\"", "byte 6 ", "UTF-8");
    assertThat(refused.words().zh()).contains("“a.txt”", "第 6 字节");
  }

  @Test
  void readsBig5WhereItsWordsAreThoseOfTheTrade() {
    String text = "預算執行率為百分之九十八，結轉結餘十五萬元。";
    assertThat(read(text.getBytes(Charset.forName("Big5"))).text()).isEqualTo(text);
  }

  @Test
  void refusesOtherBytesRatherThanReadingOtherWords() {
    byte[] bytes = "春眠不覺曉，處處聞啼鳥。夜來風雨聲，花落知多少？".getBytes(Charset.forName("Big5"));
    assertThat(refusal(bytes).reason()).isEqualTo("wrong_encoding");
  }

  @Test
  void readsATextCutOffWithinItsLastCharacter() {
    byte[] whole = "全年预算数".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    assertThat(read(cut).text()).startsWith("全年预算");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t ", "\ufeff"})
  void refusesAFileWithoutWords(String text) {
    assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).reason()).isEqualTo("empty");
  }

  @Test
  void refusesBinaryBytes() {
    UnreadableDocument refused = refusal(new byte[] {1, 2, 0, 0, 'a', 'b'});
    assertThat(refused.reason()).isEqualTo("unknown_type");
    assertThat(refused.words().en()).contains("a binary file");
  }

  @Test
  void callsAnOldOfficeFileDamagedThatIsNotWhole() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        new byte[] {
          (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        });
    file.writeBytes("WordDocument".getBytes(StandardCharsets.UTF_16LE));
    UnreadableDocument refused = refusal(file.toByteArray());
    assertThat(refused.reason()).isEqualTo("damaged");
    assertThat(refused.words().zh()).contains("应有 512 字节");
  }

  @Test
  void seesATableBetweenBars() {
    Document document =
        read(
            "资金情况\n| 项目 | 预算 | 执行 |\n|---|---|---|\n| 总额 | 10 | 9.5 |\n完"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(words(document, 0))
        .containsExactly(List.of("项目", "预算", "执行"), List.of("总额", "10", "9.5"));
    assertThat(document.blocks())
        .extracting(Block::place)
        .startsWith("line 1", "line 2 column 1")
        .endsWith("line 4 column 3", "line 5");
  }

  @Test
  void seesATableBetweenTabs() {
    Document document = read("项目\t预算\n甲\t1.5\n乙\t\n".getBytes(StandardCharsets.UTF_8));
    assertThat(words(document, 0))
        .containsExactly(List.of("项目", "预算"), List.of("甲", "1.5"), List.of("乙", ""));
  }

  @Test
  void seesNoTableInALoneLineOrInIndentedProse() {
    Document document =
        read("单位：甲局\t金额：万元\n一句话。\n\t第一段。\n\t第二段。\n".getBytes(StandardCharsets.UTF_8));
    assertThat(document.tables()).isEmpty();
  }

  static List<List<String>> words(Document document, int table) {
    return document.tables().get(table).rows().stream()
        .map(row -> row.cells().stream().map(cell -> document.words(cell.span())).toList())
        .toList();
  }
}
