package io.budgetlens.ingest.read;

import static io.budgetlens.ingest.read.DocxFile.cell;
import static io.budgetlens.ingest.read.DocxFile.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class DocxReaderTest {
  private static Document read(DocxFile file) {
    return DocumentReaders.read(file.bytes(), "a.docx");
  }

  private static UnreadableDocument refusal(byte[] bytes) {
    return catchThrowableOfType(
        UnreadableDocument.class, () -> DocumentReaders.read(bytes, "a.docx"));
  }

  @Test
  void joinsRunsHoweverTheyAreSplit() {
    Document document =
        read(DocxFile.of(paragraph("全年预算", "数", "87", "2.5", "5万元") + paragraph("完")));
    assertThat(document.text()).isEqualTo("全年预算数872.55万元\n完\n");
    assertThat(document.blocks())
        .containsExactly(
            new Block(Block.Kind.PARAGRAPH, "paragraph 1", null, new Span(0, 13)),
            new Block(Block.Kind.PARAGRAPH, "paragraph 2", null, new Span(14, 15)));
  }

  @Test
  void leavesOutWhatWasDeletedMovedAwayOrHidden() {
    Document document =
        read(
            DocxFile.of(
                """
                <w:p><w:r><w:t>支出</w:t></w:r><w:del><w:r><w:delText>90</w:delText></w:r></w:del>
                <w:ins><w:r><w:t>80</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>
                <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>万元</w:t></w:r>
                <w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r></w:p>
                """));
    assertThat(document.text()).isEqualTo("支出80万元\n");
  }

  @Test
  void keepsTabsAndBreaksButNotTabStops() {
    Document document =
        read(
            DocxFile.of(
                "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>"));
    assertThat(document.text()).isEqualTo("甲\t乙\n丙\n");
  }

  @Test
  void readsATextBoxOnceAlthoughItIsWrittenTwice() {
    String box = "<w:txbxContent>" + paragraph("框中的字") + "</w:txbxContent>";
    Document document =
        read(
            DocxFile.of(
                "<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice><w:drawing><a:t>图</a:t>"
                    + box
                    + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
                    + box
                    + "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));
    assertThat(document.text()).isEqualTo("正文\n框中的字\n");
  }

  @Test
  void marksHeadingsByTheNameOfTheirStyle() {
    Document document =
        read(
            DocxFile.of(
                    "<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr><w:r><w:t>部门概况</w:t></w:r></w:p>"
                        + paragraph("正文"))
                .with(
                    "word/styles.xml",
                    """
                    <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                    <w:style w:styleId="1"><w:name w:val="Normal"/></w:style>
                    <w:style w:styleId="2"><w:name w:val="heading 1"/></w:style></w:styles>
                    """));
    assertThat(document.blocks())
        .extracting(Block::kind)
        .containsExactly(Block.Kind.HEADING, Block.Kind.PARAGRAPH);
  }

  @Test
  void putsMergedCellsOnTheGrid() {
    String merged = "<w:vMerge w:val=\"restart\"/>";
    Document document =
        read(
            DocxFile.of(
                "<w:tbl><w:tr>"
                    + cell(merged, "总额")
                    + cell("<w:gridSpan w:val=\"2\"/>", "预算", "数")
                    + "</w:tr><w:tr>"
                    + cell("<w:vMerge/>")
                    + cell("", "年初")
                    + cell("", "全年")
                    + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>"
                    + cell("", "1.5")
                    + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>"
                    + cell("", "删去的行")
                    + "</w:tr></w:tbl>"));
    assertThat(document.tables().get(0).rows().stream().flatMap(r -> r.cells().stream()))
        .extracting(c -> c.row() + "," + c.column() + "," + c.columns() + "," + c.rows())
        .containsExactly("0,0,1,2", "0,1,2,1", "1,1,1,1", "1,2,1,1", "2,1,1,1");
    assertThat(document.text()).isEqualTo("总额\t预算数\n年初\t全年\n1.5\n");
    assertThat(document.blocks().get(4).place()).isEqualTo("table 1 row 3 column 2");
  }

  @Test
  void flattensATableWithinACell() {
    String inner = "<w:tbl><w:tr>" + cell("", "1") + cell("", "2") + "</w:tr></w:tbl>";
    Document document =
        read(
            DocxFile.of(
                "<w:tbl><w:tr>"
                    + cell("", "甲")
                    + "<w:tc>"
                    + paragraph("乙")
                    + inner
                    + "</w:tc></w:tr></w:tbl>"));
    assertThat(TextReaderTest.words(document, 0)).containsExactly(List.of("甲", "乙\n1 2"));
  }

  @Test
  void readsWhatAnotherWriterWrote() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("预算执行率98%");
      XWPFTable table = word.createTable(2, 2);
      table.getRow(0).getCell(0).setText("年初预算");
      table.getRow(1).getCell(1).setText("3.5");
      word.write(file);
    }
    Document document = DocumentReaders.read(file.toByteArray(), "poi.docx");
    assertThat(document.text()).isEqualTo("预算执行率98%\n年初预算\t\n\t3.5\n");
  }

  @Test
  void refusesAnEncryptedFile() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(container)) {
        out.write(DocxFile.of(paragraph("密")).bytes());
      }
      container.writeFilesystem(file);
    }
    assertThat(refusal(file.toByteArray()).reason()).isEqualTo("encrypted");
  }

  @Test
  void refusesATruncatedFile() {
    byte[] whole = DocxFile.of(paragraph("甲".repeat(3000))).bytes();
    for (int length : new int[] {60, whole.length / 2, whole.length - 1}) {
      assertThat(refusal(Arrays.copyOf(whole, length)).reason()).isEqualTo("damaged");
    }
  }

  @Test
  void refusesAPartWithAFlippedBit() {
    byte[] bytes = DocxFile.of(paragraph("预算执行率98%")).bytes();
    bytes[Bytes.find(bytes, "document.xml".getBytes(), 0) + 40] ^= 4;
    UnreadableDocument refused = refusal(bytes);
    assertThat(refused.reason()).isEqualTo("damaged");
    assertThat(refused.words().zh()).contains("word/document.xml");
  }

  @Test
  void refusesXmlThatBreaksOff() {
    UnreadableDocument refused = refusal(DocxFile.of("<w:p><w:r>").bytes());
    assertThat(refused.reason()).isEqualTo("damaged");
    assertThat(refused.words().en()).contains("word/document.xml", "line");
  }

  @Test
  void refusesAPartOfAnEncodingThatNoOfficeWrites() {
    String word =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
    String rest = word + "<w:body>" + paragraph("支出") + "</w:body></w:document>";
    for (String encoding : new String[] {"none", "GBK", "x-y"}) {
      String part = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + rest;
      UnreadableDocument refused = refusal(DocxFile.of("").with("word/document.xml", part).bytes());
      assertThat(refused.reason()).isEqualTo("damaged");
    }
    String ascii = "<?xml version=\"1.0\" encoding=\"us-ascii\"?>" + rest;
    assertThat(read(DocxFile.of("").with("word/document.xml", ascii)).text()).isEqualTo("支出\n");
  }

  @Test
  void refusesAPartThatUnpacksWithoutEnd() {
    byte[] bomb = DocxFile.of("<w:p>" + " ".repeat(20 << 20) + "</w:p>").bytes();
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(refusal(bomb).reason()).isEqualTo("too_large");
  }

  @Test
  void refusesEntities() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>";
    UnreadableDocument refused = refusal(DocxFile.of("").with("word/document.xml", bomb).bytes());
    assertThat(refused.reason()).isEqualTo("damaged");
    assertThat(refused.words().en()).contains("word/document.xml has a DTD");
  }

  @Test
  void refusesNestingWithoutEnd() {
    String deep = "<w:tbl><w:tr><w:tc>".repeat(5000);
    assertThat(refusal(DocxFile.of(deep).bytes()).reason()).isEqualTo("too_large");
  }

  @Test
  void asksForTextWhereThereAreOnlyPictures() {
    DocxFile file = DocxFile.of("<w:p/>").with("word/media/image1.png", "x");
    assertThat(refusal(file.bytes()).reason()).isEqualTo("needs_ocr");
  }

  @Test
  void refusesADocumentWithoutWords() {
    assertThat(refusal(DocxFile.of("<w:p/>").bytes()).reason()).isEqualTo("empty");
  }
}
