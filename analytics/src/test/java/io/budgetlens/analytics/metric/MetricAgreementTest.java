package io.budgetlens.analytics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.analytics.Facts;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.metric.Term;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The steps and exact decimal arithmetic agree on every metric of a few hundred drawn records. */
class MetricAgreementTest {
  private static final long SEED = 20_230_815L;
  private static final BigDecimal LARGEST = new BigDecimal("999999.999999");

  @Test
  void agreesWithExactArithmeticOnDrawnRecords() {
    Facts facts = drawn();
    Map<String, Row> records = new HashMap<>();
    facts
        .of(Tables.BUDGET_YEAR)
        .forEach(r -> records.put(r.text("unit_id") + r.text("fiscal_year"), r));
    List<Row> computed = computed(facts);

    assertThat(computed).hasSize(400 * Metrics.standard().all().size());
    assertThat(computed).allSatisfy(row -> agrees(row, records));
    assertThat(computed.stream().filter(r -> r.value("value") != null).count()).isGreaterThan(900);
  }

  private static void agrees(Row row, Map<String, Row> records) {
    Metric metric = Metrics.standard().find(row.text("metric")).orElseThrow();
    Row record = records.get(row.text("unit_id") + row.text("fiscal_year"));
    Row before = records.get(row.text("unit_id") + (row.integer("fiscal_year") - 1));
    BigDecimal numerator = sum(metric.formula().numerator(), record, before);
    BigDecimal denominator = sum(metric.formula().denominator(), record, before);
    assertThat(row.decimalOrNull("numerator")).isEqualTo(numerator);
    assertThat(row.decimalOrNull("denominator")).isEqualTo(denominator);
    BigDecimal expected = rate(numerator, denominator);
    assertThat(row.decimalOrNull("value")).isEqualTo(expected);
    assertThat(row.value("absence_reason") == null).isEqualTo(expected != null);
  }

  private static @Nullable BigDecimal rate(
      @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    if (numerator == null || denominator == null || denominator.signum() <= 0) {
      return null;
    }
    BigDecimal millionths =
        numerator.movePointRight(6).divide(denominator, 30, RoundingMode.HALF_EVEN);
    BigDecimal rate =
        millionths
            .add(new BigDecimal("0.5"))
            .setScale(0, RoundingMode.FLOOR)
            .movePointLeft(6)
            .setScale(6);
    return rate.abs().compareTo(LARGEST) > 0 ? null : rate;
  }

  private static @Nullable BigDecimal sum(List<Term> terms, Row record, @Nullable Row before) {
    BigDecimal sum = new BigDecimal("0.00");
    for (Term term : terms) {
      BigDecimal amount = amount(term, term.previous() ? before : record);
      if (amount == null) {
        return null;
      }
      BigDecimal taken = term.magnitude() ? amount.abs() : amount;
      sum = term.minus() ? sum.subtract(taken) : sum.add(taken);
    }
    return sum;
  }

  private static @Nullable BigDecimal amount(Term term, @Nullable Row row) {
    if (row == null) {
      return null;
    }
    return term.firstOf().stream()
        .map(i -> row.value(i.id()))
        .filter(v -> v != null)
        .findFirst()
        .map(v -> new BigDecimal(v.toString()).setScale(2))
        .orElse(null);
  }

  /** Eighty units of five years; one cell in eight is absent, one in twenty zero, some negative. */
  private static Facts drawn() {
    Random random = new Random(SEED);
    Facts facts = new Facts();
    for (int unit = 0; unit < 80; unit++) {
      for (int year = 2019; year <= 2023; year++) {
        List<String> cells = new ArrayList<>();
        for (Item item : used()) {
          cell(random, item.measure()).ifPresent(v -> cells.add(item.id() + "=" + v));
        }
        facts.record("u" + unit, year, cells.toArray(String[]::new));
      }
    }
    return facts;
  }

  private static Optional<String> cell(Random random, Measure measure) {
    int kind = random.nextInt(40);
    if (kind < 5) {
      return Optional.empty();
    }
    if (kind < 7) {
      return Optional.of("0");
    }
    if (measure != Measure.MONEY) {
      return Optional.of(String.valueOf(random.nextInt(200)));
    }
    long digits = (long) Math.pow(10, 3 + random.nextInt(10));
    BigDecimal amount = BigDecimal.valueOf(random.nextLong(1, digits), 2);
    return Optional.of((kind == 7 ? amount.negate() : amount).toPlainString());
  }

  private static Set<Item> used() {
    return Metrics.standard().all().stream()
        .flatMap(
            m ->
                Stream.concat(m.formula().numerator().stream(), m.formula().denominator().stream()))
        .flatMap(t -> t.firstOf().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Row> computed(Facts facts) {
    try (Work work = DuckDbEngine.inProcess().open()) {
      facts.compute(work, MetricSteps.of(Metrics.standard()));
      return work.query(
          Step.of("all", "select * from metric_value_new order by unit_id, fiscal_year, metric"));
    }
  }
}
