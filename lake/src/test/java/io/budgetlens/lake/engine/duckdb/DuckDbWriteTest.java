package io.budgetlens.lake.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.lake.engine.EngineException;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.WrittenFile;
import io.budgetlens.lake.engine.WrittenFile.ColumnStatistics;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbWriteTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column(1, "unit", ColumnType.TEXT, true),
          new Column(2, "fiscal_year", ColumnType.INTEGER, true),
          new Column(5, "province", ColumnType.TEXT, true),
          new Column(9, "amount", ColumnType.MONEY, false));
  private static final TableContract PARTED =
      new TableContract(
          "parted", COLUMNS, List.of("unit"), List.of("fiscal_year", "province"), List.of("unit"));
  private static final TableContract WHOLE =
      new TableContract("whole", COLUMNS, List.of("unit"), List.of(), List.of("unit"));

  private static final String ROWS =
      """
      select * from (values
        (2.5, 'c', '浙江', 2023), (1, 'a', '浙江', 2023), (null, 'b', '浙江', 2023),
        (-4, 'd', 'a/b=c %''', 2024)) as v(amount, unit, province, fiscal_year)
      """;

  @TempDir private Path folder;
  private final Work work = DuckDbEngine.inProcess().open();

  @AfterEach
  void close() {
    work.close();
  }

  private List<WrittenFile> write(String sql, TableContract contract) {
    return work.write(Step.of("step", sql), contract, folder).stream()
        .sorted(Comparator.comparing(f -> f.partition().toString()))
        .toList();
  }

  private List<Row> ask(String sql, Path file) {
    return work.query(Step.of("ask", sql + "('" + file + "')"));
  }

  private long filesOnDisk() throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void writesOneSortedFileAPartition() {
    List<WrittenFile> files = write(ROWS, PARTED);

    assertThat(files)
        .extracting(WrittenFile::partition)
        .containsExactly(List.of("2023", "浙江"), List.of("2024", "a/b=c %'"));
    assertThat(ask("select string_agg(unit, '') as units from read_parquet", files.get(0).path()))
        .extracting(row -> row.text("units"))
        .containsExactly("abc");
  }

  @Test
  void tellsRowsSizeAndBounds() throws IOException {
    WrittenFile file = write(ROWS, PARTED).get(0);

    assertThat(file.rows()).isEqualTo(3);
    assertThat(file.bytes()).isEqualTo(Files.size(file.path()));
    assertThat(file.statistics().get("amount")).isEqualTo(new ColumnStatistics(1, "1.00", "2.50"));
    assertThat(file.statistics().get("unit")).isEqualTo(new ColumnStatistics(0, "a", "c"));
  }

  @Test
  void writesTheContractsColumnsTypesAndFieldIds() {
    WrittenFile file = write(ROWS, WHOLE).get(0);

    assertThat(
            ask("select name || ' ' || field_id as c from parquet_schema", file.path()).stream()
                .skip(1)
                .map(row -> row.text("c"))
                .collect(Collectors.joining(", ")))
        .isEqualTo("unit 1, fiscal_year 2, province 5, amount 9");
    assertThat(ask("select distinct compression as c from parquet_metadata", file.path()))
        .extracting(row -> row.text("c"))
        .containsExactly("ZSTD");
  }

  @Test
  void addsFilesAndTouchesNoneThatAreThere() throws IOException {
    write(ROWS, PARTED);
    write(ROWS, PARTED);
    write(ROWS, WHOLE);
    write(ROWS, WHOLE);
    assertThat(filesOnDisk()).isEqualTo(6);
  }

  @Test
  void writesNoFileForNoRows() throws IOException {
    assertThat(write("select * from (" + ROWS + ") where false", WHOLE)).isEmpty();
    assertThat(write("select * from (" + ROWS + ") where false", PARTED)).isEmpty();
    assertThat(filesOnDisk()).isZero();
  }

  @Test
  void namesTheColumnAStepDoesNotSelect() {
    assertThatThrownBy(() -> write("select 'a' as unit, 2023 as fiscal_year", WHOLE))
        .isInstanceOf(EngineException.class)
        .hasMessage("step 'step' does not select province, amount, which the table whole needs");
  }

  @Test
  void namesTheMissingColumnOfAStepWithBindsToo() {
    Step step = Step.of("step", "select :u as unit, 2023 as fiscal_year, 'x' as province");
    assertThatThrownBy(() -> work.write(step.with("u", "a"), WHOLE, folder))
        .hasMessage("step 'step' does not select amount, which the table whole needs");
  }

  @Test
  void refusesARequiredColumnThatIsEmptyAndLeavesNothingBehind() throws IOException {
    String sql = "select unit, 2024 as fiscal_year, null as province, amount from (" + ROWS + ")";
    assertThatThrownBy(() -> write(sql, PARTED))
        .hasMessage(
            "step 'step' leaves 'province' empty in 4 rows; the table parted needs it in every row");
    assertThat(filesOnDisk()).isZero();
  }

  @Test
  void readsFilesInAFolderWhoseNameLooksLikeAPattern() {
    Path odd = folder.resolve("[odd] *?'");
    List<WrittenFile> files = work.write(Step.of("step", ROWS), PARTED, odd);
    work.table(PARTED, files.stream().map(WrittenFile::path).toList());
    assertThat(work.query(Step.of("n", "select count(*) as n from parted")))
        .extracting(row -> row.integer("n"))
        .containsExactly(4);
  }
}
