package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as public sites and word processors write them: title and text, nothing else. */
class PublishedPagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-trs",
        "02-jcms-gbk",
        "03-layout-rows",
        "04-word",
        "05-excel",
        "06-form",
        "07-big5",
        "08-big5-undeclared",
        "09-utf8-but-gbk",
        "10-utf16",
        "11-xgk",
        "12-div-table",
        "13-wps",
        "14-nested",
        "15-spans"
      })
  void readsTheContentOfAPageAndNothingElse(String page) throws IOException {
    Document document =
        DocumentReaders.read(PdfReaderTest.fixture("pages/" + page + ".html"), page);
    String expected =
        new String(
            PdfReaderTest.fixture("pages/" + page + ".expected.txt"), StandardCharsets.UTF_8);
    assertThat(document.title() + "\n\n" + document.text()).isEqualTo(expected);
  }
}
