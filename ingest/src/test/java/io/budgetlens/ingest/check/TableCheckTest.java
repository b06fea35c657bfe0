package io.budgetlens.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableCheckTest {

  @Test
  void findsInATableWhatItFindsInADocument() {
    List<Row> found =
        check(
            testimony(
                2023,
                "initial_budget 8584200 adjusted_budget 8725500 basic_budget 5206700"
                    + " project_budget 3518800 other_budget 0 expenditure 8567700"
                    + " basic_expenditure 5206700 project_expenditure 3361000 other_expenditure 0"
                    + " carryover 157900 execution_rate 0.9819 carryover_rate 0.0181"
                    + " final_accounts 8725500 budget_final_variance 0.0165"));
    assertThat(found)
        .extracting(r -> r.text("rule") + " " + r.text("outcome") + " " + r.textOrNull("symptoms"))
        .containsExactly("A4 rounding [\"A6\"]", "A8 fails [\"A9\"]");
    assertThat(found.get(0).text("message_zh")).contains("15.79万元");
  }

  @Test
  void givesTheColumnsOfTheContract() {
    List<Row> found = check(testimony(2023, "staff_authorised 4 staff_actual 6"));
    assertThat(found.get(0).columns())
        .containsExactlyInAnyOrderElementsOf(Tables.FINDING.columnNames());
    assertThat(found.get(0).text("finding_id")).hasSize(32);
    assertThat(found.get(0).text("place")).isEqualTo("line 2");
  }

  @Test
  void takesMoneyInYuanAndCentsForExact() {
    assertThat(
            check(
                testimony(
                    2022, "adjusted_budget 1000000.01 expenditure 900000.00 carryover 100010.01")))
        .extracting(r -> r.text("rule") + " " + r.text("outcome"))
        .containsExactly("A4 fails");
  }

  @Test
  void neverFailsARateBeyondAllReason() {
    assertThat(
            check(
                testimony(
                    2022, "adjusted_budget 0.01 expenditure 900000000000.00 execution_rate 0.9")))
        .extracting(r -> r.text("rule"))
        .containsExactly("A10", "A3");
  }

  @Test
  void leavesRulesAboutWordsToDocuments() {
    assertThat(new TableCheck(RuleBook.standard()).rules())
        .extracting(Rule::id)
        .containsExactly(
            "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "C1", "D1", "E2", "E3",
            "E4", "E7", "G1", "G3");
  }

  @Test
  void namesATotalOfProjectFundsBelowItsSources() {
    List<Row> found =
        checkRows(
            Tables.PROJECT_YEAR,
            (check, work) -> check.ofProjects(work, "project_year"),
            project("total", "900000.00", "890000.00", "0.988889"),
            project("fiscal", "950000.00", "880000.00", null),
            project("unit", "10.00", "5.00", null));
    assertThat(found).extracting(r -> r.text("rule")).containsExactly("G3");
    assertThat(found.get(0).text("message_zh")).startsWith("“道路养护”：").contains("950010.00元");
  }

  @Test
  void isContentWithAProjectThatAgrees() {
    assertThat(
            checkRows(
                Tables.PROJECT_YEAR,
                (check, work) -> check.ofProjects(work, "project_year"),
                project("total", "900000.00", "890000.00", "0.988889"),
                project("fiscal", "900000.00", "890000.00", null)))
        .isEmpty();
  }

  @Test
  void addsUpTheScoresOfATable() {
    assertThat(checkScores("97.00", "47.00")).extracting(r -> r.text("rule")).isEmpty();
    assertThat(checkScores("98.00", "47.00")).extracting(r -> r.text("rule")).containsExactly("B2");
    assertThat(checkScores("102.00", "52.00"))
        .extracting(r -> r.text("rule") + r.textOrNull("symptoms"))
        .containsExactly("B3null");
  }

  private static List<Row> checkScores(String total, String output) {
    return checkRows(
        Tables.SCORE,
        (check, work) -> check.ofScores(work, "score"),
        score("total_score", "100.00", total),
        score("score_execution", "10.00", "10.00"),
        score("score_output", "50.00", output),
        score("score_benefit", "30.00", "30.00"),
        score("score_satisfaction", "10.00", "10.00"));
  }

  private static Row score(String dimension, String max, String score) {
    return row(
        Tables.SCORE,
        Map.of(
            "project_code",
            "",
            "evaluator",
            "self",
            "score_scheme",
            "unknown",
            "dimension",
            dimension,
            "max_score",
            new BigDecimal(max),
            "score",
            new BigDecimal(score)));
  }

  private static Row project(String source, String budget, String spent, @Nullable String rate) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("project_code", "p1");
    values.put("project_name", "道路养护");
    values.put("funding_source", source);
    values.put("adjusted_budget", new BigDecimal(budget));
    values.put("expenditure", new BigDecimal(spent));
    values.put("execution_rate", rate == null ? null : new BigDecimal(rate));
    return row(Tables.PROJECT_YEAR, values);
  }

  private static Row row(TableContract table, Map<String, ? extends @Nullable Object> values) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    table.columnNames().forEach(c -> row.put(c, null));
    row.put("doc_id", "d".repeat(64));
    row.put("place", "line 2");
    row.put("unit_id", "110105000-001");
    row.put("fiscal_year", 2023);
    row.put("province", "11");
    row.put("landed_order", 1L);
    row.putAll(values);
    return new Row(row);
  }

  private static List<Row> checkRows(
      TableContract table, BiFunction<TableCheck, Work, Step> check, Row... rows) {
    try (Engine engine = DuckDbEngine.inProcess();
        Work work = engine.open()) {
      work.rows(table.name(), table, Arrays.asList(rows));
      work.keep(check.apply(new TableCheck(RuleBook.standard()), work));
      return work.query(Step.of("ordered", "select * from finding order by fiscal_year, rule"));
    }
  }

  private static List<Row> check(Row... testimonies) {
    try (Engine engine = DuckDbEngine.inProcess();
        Work work = engine.open()) {
      work.rows("budget_testimony", Tables.BUDGET_TESTIMONY, Arrays.asList(testimonies));
      Step step = new TableCheck(RuleBook.standard()).findings(work);
      work.keep(step);
      return work.query(Step.of("ordered", "select * from finding order by fiscal_year, rule"));
    }
  }

  private static Row testimony(int year, String figures) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    Tables.BUDGET_TESTIMONY.columnNames().forEach(c -> row.put(c, null));
    row.put("doc_id", "d".repeat(64));
    row.put("place", "line 2");
    row.put("unit_id", "110105000-001");
    row.put("fiscal_year", year);
    row.put("entity_scope", "own");
    row.put("province", "11");
    row.put("source_kind", "bureau_export");
    row.put("precedence", 3);
    row.put("landed_order", 1L);
    String[] words = figures.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      row.put(words[i], value(Items.get(words[i]), words[i + 1]));
    }
    return new Row(row);
  }

  private static Object value(Item item, String written) {
    BigDecimal value = new BigDecimal(written);
    if (item.measure() == Measure.PERSONS || item.measure() == Measure.COUNT) {
      return value.intValueExact();
    }
    return value.setScale(item.measure() == Measure.MONEY ? 2 : 6);
  }
}
