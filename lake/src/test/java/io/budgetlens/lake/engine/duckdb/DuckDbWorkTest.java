package io.budgetlens.lake.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.lake.engine.EngineException;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbWorkTest {
  private static final TableContract ALL_TYPES =
      new TableContract(
          "all_types",
          List.of(
              new Column(1, "id", ColumnType.TEXT, true),
              new Column(2, "n", ColumnType.INTEGER, false),
              new Column(3, "l", ColumnType.LONG, false),
              new Column(4, "b", ColumnType.BOOLEAN, false),
              new Column(5, "d", ColumnType.DATE, false),
              new Column(6, "t", ColumnType.TIMESTAMP, false),
              new Column(7, "m", ColumnType.MONEY, false),
              new Column(8, "r", ColumnType.RATE, false),
              new Column(9, "p", ColumnType.POINTS, false),
              new Column(10, "q", ColumnType.QUANTITY, false)),
          List.of("id"),
          List.of(),
          List.of("id"));

  @TempDir private Path folder;
  private final Work work = DuckDbEngine.inProcess(DuckDbSettings.defaults().withThreads(2)).open();

  @AfterEach
  void close() {
    work.close();
  }

  private static Row full() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", "国库司 'a' \"b\"; --");
    values.put("n", 7);
    values.put("l", 8_000_000_000L);
    values.put("b", true);
    values.put("d", LocalDate.of(2024, 2, 29));
    values.put("t", Instant.parse("2024-02-29T15:59:59.123456Z"));
    values.put("m", new BigDecimal("-9999999999999999.99"));
    values.put("r", new BigDecimal("0.981900"));
    values.put("p", new BigDecimal("98.20"));
    values.put("q", new BigDecimal("123456789012345678.123456"));
    return new Row(values);
  }

  private static Row empty() {
    Map<String, Object> values = new LinkedHashMap<>();
    ALL_TYPES.columnNames().forEach(name -> values.put(name, null));
    values.put("id", "");
    return new Row(values);
  }

  private List<Row> query(String sql) {
    return work.query(Step.of("question", sql));
  }

  @Test
  void keepsEveryTypeExactlyThroughRowsAndParquet() {
    work.rows("made", ALL_TYPES, List.of(full(), empty()));
    var files = work.write(Step.of("out", "select * from made"), ALL_TYPES, folder);
    work.table(ALL_TYPES, files.stream().map(f -> f.path()).toList());

    assertThat(query("select * from all_types order by id")).containsExactly(empty(), full());
  }

  @Test
  void refusesAnAmountThatDoesNotFitRatherThanRoundIt() {
    Row row = new Row(Map.of("id", "a", "m", new BigDecimal("1.001")));
    assertThatThrownBy(() -> work.rows("made", ALL_TYPES, List.of(row)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("all_types.m is decimal(18,2) and cannot hold '1.001'");
  }

  @Test
  void refusesARowWithoutARequiredValue() {
    assertThatThrownBy(() -> work.rows("made", ALL_TYPES, List.of(new Row(Map.of("n", 1)))))
        .hasMessage("all_types needs a value for 'id'");
  }

  @Test
  void showsEmptyViewsWithTheirColumns() {
    for (TableContract contract : Tables.all()) {
      work.table(contract, List.of());
      assertThat(query("select * from " + contract.name() + " order by all")).isEmpty();
    }
    work.keep(Step.of("one", "select count(unit_id) as n, sum(cast(1 as bigint)) as s from unit"));
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("n", 0L);
    expected.put("s", null);
    assertThat(query("select * from one")).containsExactly(new Row(expected));
  }

  @Test
  void takesABoundTextAsDataWhateverItHolds() {
    String text = "x'; drop table made; -- :a";
    Step step = Step.of("echo", "select :text as text, :on as on_day, :m as m, ':text' as t");
    assertThat(
            work.query(
                step.with("text", text)
                    .with("on", LocalDate.of(2024, 1, 1))
                    .with("m", new BigDecimal("1.10"))))
        .containsExactly(
            new Row(
                Map.of(
                    "text",
                    text,
                    "on_day",
                    LocalDate.of(2024, 1, 1),
                    "m",
                    new BigDecimal("1.10"),
                    "t",
                    ":text")));
  }

  @Test
  void keepsAndExportsStepsWithBinds() throws Exception {
    work.keep(Step.of("kept", "select :a as a -- the end").with("a", "甲,乙"));
    Path csv = folder.resolve("it's.csv");
    Path json = folder.resolve("a.json");
    Path parquet = folder.resolve("a.parquet");
    Step out =
        Step.of("out", "select a, :m as m from kept")
            .with("m", new BigDecimal("9999999999999999.99"));

    assertThat(work.export(out, "csv", csv)).isEqualTo(1);
    assertThat(work.export(out, "json", json)).isEqualTo(1);
    assertThat(work.export(out, "parquet", parquet)).isEqualTo(1);
    assertThat(csv).hasContent("a,m\n\"甲,乙\",9999999999999999.99\n");
    assertThat(json).hasContent("{\"a\":\"甲,乙\",\"m\":9999999999999999.99}\n");
    assertThat(Files.size(parquet)).isPositive();
  }

  @Test
  void saysInTheEnginesWordsWhichStepFailed() {
    assertThatThrownBy(() -> query("select nothing from nowhere"))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("step 'question' failed: ")
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> query("select [1] as list"))
        .hasMessageContaining("column 'list' has the type INTEGER[]");
  }

  @Test
  void answersManyThreadsAtOnce() throws Exception {
    work.keep(Step.of("numbers", "select range as i from range(100000)"));
    Step sum = Step.of("sum", "select sum(i) + :more as total from numbers");
    List<Callable<List<Row>>> questions = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      int more = i;
      questions.add(() -> work.query(sum.with("more", more)));
    }
    var pool = Executors.newFixedThreadPool(8);
    List<Future<List<Row>>> answers = pool.invokeAll(questions);
    pool.shutdown();
    for (int i = 0; i < 32; i++) {
      assertThat(answers.get(i).get())
          .containsExactly(new Row(Map.of("total", 4_999_950_000L + i)));
    }
  }

  @Test
  void neitherLoadsNorFetchesAnythingByItself() {
    assertThat(
            query(
                "select name, value from duckdb_settings() where name in"
                    + " ('autoinstall_known_extensions', 'autoload_known_extensions') order by name"))
        .extracting(row -> row.text("value"))
        .containsExactly("false", "false");
    assertThatThrownBy(() -> query("select * from 'https://example.org/a.csv'"))
        .isInstanceOf(EngineException.class);
  }

  @Test
  void countsTimeInUtc() {
    assertThat(query("select cast(timestamp '2024-01-01 00:00:00' as timestamptz) as t"))
        .containsExactly(new Row(Map.of("t", Instant.parse("2024-01-01T00:00:00Z"))));
  }
}
