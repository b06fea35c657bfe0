package io.budgetlens.lake.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.lake.engine.CsvInput;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
  @TempDir private Path folder;
  private final Work work = DuckDbEngine.inProcess(DuckDbSettings.defaults().withThreads(2)).open();

  @AfterEach
  void close() {
    work.close();
  }

  private void read(String text, String... columns) throws IOException {
    read(text.getBytes(StandardCharsets.UTF_8), columns);
  }

  private void read(byte[] bytes, String... columns) throws IOException {
    Path file = Files.write(folder.resolve("[in] 'x'.csv"), bytes);
    work.csv("t", new CsvInput(file, List.of(columns)));
  }

  /** {@code line:a|b}, absent values as {@code -}. */
  private List<String> records() {
    return work
        .query(
            Step.of(
                "records",
                "select _line || ':' || coalesce(a, '-') || '|' || coalesce(b, '-') as r"
                    + " from t order by _line"))
        .stream()
        .map(row -> row.text("r"))
        .toList();
  }

  private List<String> rejects() {
    return work
        .query(
            Step.of("rejects", "select line, reason, written from t_rejects order by line, reason"))
        .stream()
        .map(row -> row.longValue("line") + ":" + row.text("reason") + ":" + row.text("written"))
        .toList();
  }

  @Test
  void readsEverythingAsTextWithItsLine() throws IOException {
    read("\uFEFF甲,乙\r\n007,1.10\r\n 空 ,\r\n\"x\"\"y\",\"1,5\"\r\n", "a", "b");
    assertThat(records()).containsExactly("2:007|1.10", "3: 空 |-", "4:x\"y|1,5");
    assertThat(rejects()).isEmpty();
  }

  @Test
  void countsLinesAcrossQuotedLineBreaksAndBlankLines() throws IOException {
    read("a,b\n\"1\n\n2\",x\n\n3,\"4\n5\"\n6,7", "a", "b");
    assertThat(records()).containsExactly("2:1\n\n2|x", "6:3|4\n5", "8:6|7");
  }

  @Test
  void countsLinesAcrossQuotedLineBreaksInAFileThatIsReadWhereItLies() throws IOException {
    read("a,b\r\n\"1\r\n2\",x\r\n3,4\r\n", "a", "b");
    assertThat(records()).containsExactly("2:1\r\n2|x", "4:3|4");
  }

  @Test
  void setsAsideLinesThatAreNoRecordAndGoesOn() throws IOException {
    read("a,b\n1\n2,2,2\n3,3\n\"4\"4,4\n5,5\"5\n6,6\n", "a", "b");
    assertThat(records()).containsExactly("4:3|3", "7:6|6");
    assertThat(rejects())
        .containsExactly(
            "2:too_few_columns:1",
            "3:too_many_columns:2,2,2",
            "5:broken_quoting:\"4\"4,4",
            "6:broken_quoting:5,5\"5");
  }

  @Test
  void losesOneLineOnlyToAQuoteThatIsNeverClosed() throws IOException {
    read("a,b\n1,\"x\n2,y\n3,z\n", "a", "b");
    assertThat(records()).containsExactly("3:2|y", "4:3|z");
    assertThat(rejects()).containsExactly("2:broken_quoting:1,\"x");
  }

  @Test
  void setsAsideBytesThatAreNoUtf8() throws IOException {
    byte[] bytes = "a,b\n1,?\n2,好\n".getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0xBA;
    read(bytes, "a", "b");
    assertThat(records()).containsExactly("3:2|好");
    assertThat(rejects()).containsExactly("2:invalid_utf8:1,\uFFFD");
  }

  @Test
  void readsOldAndMixedLineBreaks() throws IOException {
    read("a,b\r1,2\n3,4\r\n5,6\r", "a", "b");
    assertThat(records()).containsExactly("2:1|2", "3:3|4", "4:5|6");
  }

  @Test
  void readsAFileWithNothingBelowItsHeader() throws IOException {
    read("a,b\n", "a", "b");
    assertThat(records()).isEmpty();
    read("a,b", "a", "b");
    assertThat(records()).isEmpty();
    read("", "a", "b");
    assertThat(records()).isEmpty();
    assertThat(rejects()).isEmpty();
  }

  @Test
  void readsOneColumn() throws IOException {
    read("sole\n1\n\n\"\"\n2\n", "sole");
    assertThat(work.query(Step.of("q", "select sole, _line from t order by _line")))
        .extracting(row -> row.textOrNull("sole") + ":" + row.longValue("_line"))
        .containsExactly("1:2", "null:4", "2:5");
  }

  @Test
  void keepsColumnsApartWhateverTheirNames() throws IOException {
    read("rowid,\"a\"\"b\"\n1,2\n", "rowid", "a\"b");
    assertThat(work.query(Step.of("q", "select * from t")))
        .containsExactly(new Row(java.util.Map.of("rowid", "1", "a\"b", "2", CsvInput.LINE, 2L)));
    assertThatThrownBy(() -> read("a,A\n1,2\n", "a", "A"))
        .hasMessage("[in] 'x'.csv has the column 'A' twice");
  }

  @Test
  void setsAsideARecordThatIsTooLong() throws IOException {
    read("a,b\n1," + "x".repeat(CsvScanner.LONGEST) + "\n2,3\n", "a", "b");
    assertThat(records()).containsExactly("3:2|3");
    assertThat(rejects()).singleElement().asString().startsWith("2:too_long:1,xxx");
  }
}
