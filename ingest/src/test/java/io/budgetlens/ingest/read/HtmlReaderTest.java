package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
  private static Document read(String page) {
    return DocumentReaders.read(page.getBytes(StandardCharsets.UTF_8), "a.html");
  }

  private static List<String> paragraphs(Document document) {
    return document.blocks().stream().map(b -> document.words(b.span())).toList();
  }

  @Test
  void keepsTheContentAndLeavesOutTheMachineryOfThePage() {
    Document document =
        read(
            """
            <!DOCTYPE html><html><head><title>水务局 - 某县政府网</title><style>p{}</style></head><body>
            <div class="nav"><a href="/">首页</a><a href="/a">政务公开</a></div>
            <div>当前位置：首页 &gt; 预决算公开</div>
            <script>var amount = "9万元";</script>
            <h1>水务局2023年绩效评价报告</h1>
            <h2>资金情况</h2>
            <p>全年预算数&nbsp;<b>1,2</b>00.50万元，
               支出1,100万元。</p>第二段<br>第三段
            <ul><li><a href="1">教育局报告得分90分</a></li><li><a href="2">民政局报告得分91分</a></li>
            <li><a href="3">司法局报告得分92分</a></li></ul>
            <footer>版权所有 2024</footer></body></html>
            """);
    assertThat(document.title()).isEqualTo("水务局2023年绩效评价报告");
    assertThat(paragraphs(document))
        .containsExactly(
            "水务局2023年绩效评价报告", "资金情况", "全年预算数\u00a01,200.50万元， 支出1,100万元。", "第二段", "第三段");
    assertThat(document.blocks().get(1).kind()).isEqualTo(Block.Kind.HEADING);
    assertThat(document.blocks().get(2).place()).isEqualTo("paragraph 3");
  }

  @Test
  void readsADeclaredChineseCharset() {
    String page = "<html><head><meta charset=gb2312></head><body><p>预算执行率为９８％，镕。</p></body></html>";
    Document document = DocumentReaders.read(page.getBytes(Charset.forName("GB18030")), "a.html");
    assertThat(document.text()).isEqualTo("预算执行率为９８％，镕。\n");
  }

  @Test
  void believesTheBytesRatherThanAWrongDeclaration() {
    String page = "<html><head><meta charset=gbk></head><body><p>预算</p></body></html>";
    assertThat(read(page).text()).isEqualTo("预算\n");
  }

  @Test
  void readsADeclaredBig5Page() {
    String page = "<html><head><meta charset=\"big5\"></head><body><p>預算執行率</p></body></html>";
    Document document = DocumentReaders.read(page.getBytes(Charset.forName("Big5")), "a");
    assertThat(document.text()).isEqualTo("預算執行率\n");
  }

  @Test
  void resolvesMergedCellsToGridPositions() {
    Document document =
        read(
            """
            <table><tr><td rowspan=2>总额</td><td colspan=2>预算</td></tr>
            <tr><td>年初</td><td>全年</td></tr><tr><td>甲</td><td></td><td>3.5</td></tr></table>
            """);
    assertThat(document.tables().get(0).rows().stream().flatMap(r -> r.cells().stream()))
        .extracting(c -> c.row() + "," + c.column() + "," + c.columns() + "," + c.rows())
        .containsExactly(
            "0,0,1,2", "0,1,2,1", "1,1,1,1", "1,2,1,1", "2,0,1,1", "2,1,1,1", "2,2,1,1");
    assertThat(document.text()).isEqualTo("总额\t预算\n年初\t全年\n甲\t\t3.5\n");
    assertThat(document.blocks().get(5).place()).isEqualTo("table 1 row 3 column 3");
  }

  @Test
  void seesThroughATableThatLaysOutThePage() {
    Document document =
        read(
            """
            <table><tr><td>说明一</td><td><p>正文一段。</p>
            <table><tr><th>项目</th><th>金额</th></tr><tr><td>支出合计</td><td>1234.5</td></tr></table>
            </td></tr></table>
            """);
    assertThat(TextReaderTest.words(document, 0))
        .containsExactly(List.of("项目", "金额"), List.of("支出合计", "1234.5"));
    assertThat(document.text()).startsWith("说明一\n正文一段。\n项目\t金额\n");
  }

  @Test
  void flattensASmallTableWithinACell() {
    Document document =
        read(
            """
            <table><tr><td>指标名称与完成情况说明</td><td>甲<table><tr><td>1</td><td>2</td></tr></table></td></tr>
            <tr><td>乙</td><td>丙</td></tr></table>
            """);
    assertThat(TextReaderTest.words(document, 0))
        .containsExactly(List.of("指标名称与完成情况说明", "甲\n1 2"), List.of("乙", "丙"));
  }

  @Test
  void survivesDeepNestingAndHugeSpans() {
    String deep =
        "<div>".repeat(20_000)
            + "预算"
            + "<table><tr><td rowspan=9999 colspan=9999>甲</td><td>乙</td></tr></table>";
    assertThat(read("<html><body>" + deep).text()).contains("预算", "甲");
  }

  @Test
  void believesNoDeclarationThatTheBytesContradict() {
    String page = "<html><head><meta charset=%s></head><body><p>预算执行率为98%%，支出1万元</p></body></html>";
    for (String declared : List.of("iso-8859-1", "big5", "utf-8", "windows-1252", "none")) {
      byte[] bytes = String.format(page, declared).getBytes(Charset.forName("GBK"));
      assertThat(DocumentReaders.read(bytes, "a.html").text())
          .as(declared)
          .isEqualTo("预算执行率为98%，支出1万元\n");
    }
  }

  @Test
  void namesTheByteOfABrokenPage() {
    byte[] page = "<html><body><p>预算执行情况</p></body></html>".getBytes(StandardCharsets.UTF_8);
    page[16] = (byte) 0xff;
    assertThat(
            catchThrowableOfType(UnreadableDocument.class, () -> DocumentReaders.read(page, "b"))
                .reason())
        .isEqualTo("wrong_encoding");
  }
}
