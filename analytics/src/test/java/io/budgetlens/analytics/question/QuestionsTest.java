package io.budgetlens.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.analytics.Facts;
import io.budgetlens.analytics.SmallLake;
import io.budgetlens.analytics.benchmark.BenchmarkQuestion;
import io.budgetlens.analytics.benchmark.BenchmarkRow;
import io.budgetlens.analytics.finding.FindingRow;
import io.budgetlens.analytics.finding.FindingsQuestion;
import io.budgetlens.analytics.metric.MetricValue;
import io.budgetlens.analytics.peer.LeftOut;
import io.budgetlens.analytics.peer.PeerGroup;
import io.budgetlens.analytics.peer.PeersQuestion;
import io.budgetlens.analytics.profile.Profile;
import io.budgetlens.analytics.profile.ProfileQuestion;
import io.budgetlens.analytics.profile.RecordYear;
import io.budgetlens.analytics.ranking.Ranking;
import io.budgetlens.analytics.ranking.RankingQuestion;
import io.budgetlens.analytics.telling.TellingQuestion;
import io.budgetlens.analytics.trend.TrendQuestion;
import io.budgetlens.analytics.unit.UnitQuestion;
import io.budgetlens.analytics.unit.UnitRow;
import io.budgetlens.analytics.unit.UnitsQuestion;
import io.budgetlens.model.code.EntityScope;
import io.budgetlens.model.code.RegionTier;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.metric.AbsenceReason;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {
  private static final FiscalYear YEAR = new FiscalYear(2023);
  private static final PeerGroup COUNTIES = new PeerGroup(RegionTier.COUNTY, EntityScope.OWN);
  private static final UnitId FIRST = id(1);

  @TempDir static Path folder;
  private static SmallLake lake;
  private static OpenRelease ingested;
  private static OpenRelease analysed;

  @BeforeAll
  static void fill() {
    lake = new SmallLake(folder.resolve("lake"));
    ingested = lake.open(lake.ingest(district()));
    analysed = lake.open(lake.analyze().release());
  }

  @AfterAll
  static void close() {
    ingested.close();
    analysed.close();
    lake.close();
  }

  @Test
  void listsUnitsByRegionTierAndLevelInPages() {
    UnitsQuestion question =
        new UnitsQuestion("110105", RegionTier.COUNTY, 1, null, new Page(2, 2));
    Paged<UnitRow> units = question.answer(analysed);
    assertThat(units.total()).isEqualTo(6);
    assertThat(units.rows())
        .extracting(UnitRow::unitId)
        .containsExactly("110105000-003", "110105000-004");
    assertThat(new UnitsQuestion("31", null, null, null, Page.first()).answer(analysed).rows())
        .isEmpty();
  }

  @Test
  void knowsTheTotalBeyondTheLastPage() {
    UnitsQuestion question = new UnitsQuestion(null, null, 1, null, new Page(10, 40));
    assertThat(question.answer(analysed).total()).isEqualTo(6);
  }

  @Test
  void findsAUnitByPartOfItsNameOrAliasInAnyWidth() {
    assertThat(search("单位 １10105000-00２")).containsExactly("110105000-002");
    assertThat(search("老名字")).containsExactly("110105000-001");
    assertThat(search("没有这个")).isEmpty();
    assertThat(search("%")).isEmpty();
    assertThat(search("110105000-007")).containsExactly("110105000-007");
  }

  @Test
  void refusesBadFiltersAndPages() {
    assertThatThrownBy(() -> new UnitsQuestion("11'", null, null, null, Page.first()))
        .isInstanceOf(BadQuestion.class)
        .hasMessageContaining("region");
    assertThatThrownBy(() -> new Page(501, 0)).isInstanceOf(BadQuestion.class);
    assertThatThrownBy(() -> new UnitQuestion(new UnitId("110105000-999")).answer(analysed))
        .isInstanceOf(NotFound.class)
        .hasMessageContaining("110105000-999");
  }

  @Test
  void profilesAllYearsOfAUnit() {
    Profile profile = new ProfileQuestion(FIRST).answer(analysed);
    assertThat(profile.unit().aliases()).hasSize(1);
    assertThat(profile.records())
        .extracting(RecordYear::fiscalYear)
        .containsExactly(2020, 2022, 2023);
    assertThat(profile.records().get(2).cells())
        .extracting(c -> c.item().id() + "=" + c.value() + " " + c.testimony().place())
        .containsExactly(
            "adjusted_budget=100.00 line 2",
            "expenditure=50.00 table 1 row 2",
            "staff_actual=7 line 2");
    assertThat(profile.metrics())
        .filteredOn(m -> m.fiscalYear() == 2023 && m.metric().equals("budget_execution_rate"))
        .containsExactly(
            new MetricValue(
                "budget_execution_rate",
                2023,
                "own",
                new BigDecimal("0.500000"),
                new BigDecimal("50.00"),
                new BigDecimal("100.00"),
                "adjusted",
                null,
                null));
    assertThat(profile.scores())
        .extracting(s -> s.dimension() + " " + s.score())
        .containsExactly("total_score 99.45");
    assertThat(profile.findings())
        .extracting(f -> f.fiscalYear() + " " + f.outcome() + " " + f.severity() + " " + f.count())
        .containsExactly("2023 fails error 1", "2023 fails warning 1");
  }

  @Test
  void saysThatNothingWasAnalysedYet() {
    Profile profile = new ProfileQuestion(FIRST).answer(ingested);
    assertThat(profile.metrics())
        .isNotEmpty()
        .allMatch(m -> m.absence() == AbsenceReason.NOT_ANALYSED);
    assertThat(ranking(ingested, false).absence()).isEqualTo(AbsenceReason.NOT_ANALYSED);
    assertThat(trend(ingested, "expenditure").absence()).isEqualTo(AbsenceReason.NOT_ANALYSED);
    assertThat(new BenchmarkQuestion(FIRST, null, null, null).answer(ingested).absence())
        .isEqualTo(AbsenceReason.NOT_ANALYSED);
  }

  @Test
  void showsTheYearsASeriesJumpsOver() {
    assertThat(trend(analysed, "expenditure").rows())
        .extracting(r -> r.fiscalYear() + " " + r.value() + " " + r.change() + " " + r.absence())
        .containsExactly(
            "2020 10.000000 null NO_PREVIOUS_YEAR",
            "2021 null null NOT_COLLECTED",
            "2022 80.000000 null NO_PREVIOUS_YEAR",
            "2023 50.000000 -30.000000 null");
    assertThatThrownBy(() -> trend(analysed, "expenditure_change_rate"))
        .isInstanceOf(BadQuestion.class)
        .hasMessageContaining("no trend is kept");
  }

  @Test
  void ranksAPeerGroupFromEitherEnd() {
    Ranking best = ranking(analysed, false);
    assertThat(best.rows().rows())
        .extracting(r -> r.unitId() + " " + r.rank() + " " + r.value().value())
        .startsWith("110105000-006 1 0.800000", "110105000-005 2 0.770000")
        .hasSize(6);
    assertThat(best.group().peers()).isEqualTo(6);
    assertThat(best.group().leftOut()).isEqualTo(1);
    assertThat(best.group().median()).isEqualByComparingTo("0.725");
    assertThat(ranking(analysed, true).rows().rows().get(0).unitId()).isEqualTo("110105000-001");
  }

  @Test
  void tellsWhereAUnitStandsAndWhoItsPeersAre() {
    BenchmarkRow row = benchmark(FIRST);
    assertThat(row.standing().rank()).isEqualTo(6);
    assertThat(row.standing().percentile()).isEqualByComparingTo("0");
    assertThat(row.value().denominator()).isEqualByComparingTo("100");
    BenchmarkRow second = benchmark(id(7));
    assertThat(second.standing().absence()).isEqualTo(AbsenceReason.NOT_A_PEER);
    assertThat(second.leftOut()).isEqualTo(LeftOut.NOT_FIRST_LEVEL);
    var peers = new PeersQuestion(FIRST, YEAR, EntityScope.OWN, Page.first()).answer(analysed);
    assertThat(peers.rows())
        .extracting(p -> p.included())
        .containsExactly(true, true, true, true, true, true, false);
  }

  @Test
  void listsFindingsTheMostSeriousFirst() {
    assertThat(FindingsQuestion.all(Page.first()).answer(analysed).rows())
        .extracting(FindingRow::rule)
        .containsExactly("B1", "A8", "A4");
    var warnings =
        new FindingsQuestion(FIRST, YEAR, null, null, Severity.WARNING, null, Page.first());
    assertThat(warnings.answer(analysed).rows()).extracting(FindingRow::rule).containsExactly("A8");
    assertThat(FindingsQuestion.one(analysed, "f-2").unitName()).isEqualTo("单位110105000-001");
    assertThatThrownBy(() -> FindingsQuestion.one(analysed, "f-9")).isInstanceOf(NotFound.class);
  }

  @Test
  void tellsThreeLines() {
    assertThat(new TellingQuestion().answer(analysed))
        .extracting(l -> l.words().en())
        .containsExactly(
            "Worst execution: 单位110105000-001 2023, 50.00% (50.00 ÷ 100.00 yuan)",
            "Largest fall of the execution rate: 单位110105000-001 2023, from 80.00% to 50.00%",
            "Most serious finding: 单位110105000-001 2023 B1 the score is too high");
    assertThat(new TellingQuestion().answer(ingested)).hasSize(1);
  }

  @Test
  void answersBeforeTheFirstRelease() {
    try (SmallLake empty = new SmallLake(folder.resolve("empty"));
        OpenRelease nothing = empty.open()) {
      assertThat(nothing.release()).isEmpty();
      assertThat(new UnitsQuestion(null, null, null, null, Page.first()).answer(nothing).total())
          .isZero();
      assertThat(new TellingQuestion().answer(nothing)).isEmpty();
    }
  }

  private static List<String> search(String words) {
    return new UnitsQuestion(null, null, null, words, Page.first())
        .answer(analysed).rows().stream().map(UnitRow::unitId).toList();
  }

  private static Ranking ranking(OpenRelease release, boolean worstFirst) {
    return new RankingQuestion(
            "budget_execution_rate", YEAR, COUNTIES, "11", worstFirst, Page.first())
        .answer(release);
  }

  private static io.budgetlens.analytics.trend.Trend trend(OpenRelease release, String metric) {
    return new TrendQuestion(FIRST, metric, EntityScope.OWN, null, null).answer(release);
  }

  private static BenchmarkRow benchmark(UnitId unit) {
    return new BenchmarkQuestion(unit, "budget_execution_rate", YEAR, null)
        .answer(analysed)
        .rows()
        .get(0);
  }

  private static UnitId id(int number) {
    return new UnitId("110105000-00" + number);
  }

  private static Facts district() {
    Facts facts = new Facts();
    for (int i = 2; i <= 6; i++) {
      String unit = id(i).value();
      facts
          .department(unit)
          .record(unit, 2022, "adjusted_budget=100", "expenditure=" + (60 + 3 * i))
          .record(unit, 2023, "adjusted_budget=100", "expenditure=" + (62 + 3 * i));
    }
    String first = FIRST.value();
    String second = id(7).value();
    return facts
        .department(first)
        .row(
            Tables.UNIT_ALIAS,
            "unit_id=" + first,
            "alias=老 名字",
            "alias_normalised=老名字",
            "kind=name",
            "doc_id=" + Facts.DOC,
            "place=line 3")
        .record(first, 2020, "expenditure=10")
        .record(first, 2022, "adjusted_budget=100", "expenditure=80")
        .record(
            first,
            2023,
            "adjusted_budget=100",
            "expenditure=50",
            "staff_actual=7",
            "cell_testimonies={\"expenditure\":\"" + "e".repeat(64) + "#table 1 row 2\"}")
        .unit(second, "region_code=110105000", "region_tier=county", "level=2")
        .record(second, 2023, "adjusted_budget=100", "expenditure=1")
        .row(
            Tables.SCORE,
            "unit_id=" + first,
            "fiscal_year=2023",
            "province=11",
            "project_code=",
            "evaluator=self",
            "score_scheme=unknown",
            "dimension=total_score",
            "score=99.45",
            "doc_id=" + Facts.DOC,
            "place=line 4",
            "landed_order=1")
        .row(Tables.FINDING, finding("f-1", "A4", "rounding", "info", null, "half a fen"))
        .row(Tables.FINDING, finding("f-2", "A8", "fails", "warning", first, "not the rate"))
        .row(
            Tables.FINDING, finding("f-3", "B1", "fails", "error", first, "the score is too high"));
  }

  private static String[] finding(
      String id, String rule, String outcome, String severity, String unit, String message) {
    return new String[] {
      "finding_id=" + id,
      "doc_id=" + Facts.DOC,
      "place=paragraph 1",
      unit == null ? "rule=" + rule : "unit_id=" + unit,
      "fiscal_year=2023",
      "rule=" + rule,
      "outcome=" + outcome,
      "severity=" + severity,
      "message_zh=" + message,
      "message_en=" + message
    };
  }
}
