package io.budgetlens.api.view;

import io.budgetlens.analytics.metric.MetricValue;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.metric.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A metric of one record with everything it was computed from.
 *
 * @param value a fraction; absent with {@code absence}
 * @param inputUnit the unit of numerator and denominator
 * @param formulaId the registry's metric, whose formula was used
 * @param formula the formula as people write it
 * @param reported the value as the source reported it, whatever its basis was
 * @param band the named range the value falls into, where the metric has ranges
 * @param thresholds what the value calls for, where it crosses a line
 * @param inputs the record's cells that the sides present were computed from
 */
public record MetricValueView(
    String metric,
    String name,
    int fiscalYear,
    String entityScope,
    @Nullable String value,
    @Nullable String numerator,
    @Nullable String denominator,
    String inputUnit,
    String denominatorBasis,
    String formulaId,
    String formula,
    @Nullable Absence absence,
    @Nullable String reported,
    @Nullable String band,
    List<String> thresholds,
    List<Input> inputs) {

  /** Which cells a unit's records state, where they are at hand. */
  interface Stated {
    boolean has(int fiscalYear, String entityScope, String item);
  }

  /** A value whose record is not at hand. */
  public static MetricValueView of(String unitId, MetricValue value, Metric metric, Reader reader) {
    return of(unitId, value, metric, null, reader);
  }

  static MetricValueView of(
      String unitId, MetricValue value, Metric metric, @Nullable Stated stated, Reader reader) {
    String inputUnit = inputUnit(metric);
    BigDecimal fraction = value.value();
    return new MetricValueView(
        value.metric(),
        reader.read(metric.name()),
        value.fiscalYear(),
        value.entityScope(),
        Exact.rate(fraction),
        Exact.of(value.numerator(), inputUnit),
        Exact.of(value.denominator(), inputUnit),
        inputUnit,
        value.basis(),
        metric.id(),
        reader.read(metric.formula().words()),
        Absence.of(value.absence(), reader),
        Exact.rate(value.reported()),
        fraction == null
            ? null
            : metric.bandOf(fraction).map(b -> reader.read(b.name())).orElse(null),
        fraction == null
            ? List.of()
            : metric.crossedBy(fraction).stream().map(t -> reader.read(t.meaning())).toList(),
        inputs(unitId, value, metric, stated, reader));
  }

  private static String inputUnit(Metric metric) {
    return metric.formula().numerator().get(0).firstOf().get(0).measure().unit();
  }

  private static List<Input> inputs(
      String unitId, MetricValue value, Metric metric, @Nullable Stated stated, Reader reader) {
    return terms(value, metric).stream()
        .flatMap(t -> inputs(unitId, value, t, stated, reader))
        .distinct()
        .toList();
  }

  /** The terms of the sides that are there. */
  private static List<Term> terms(MetricValue value, Metric metric) {
    List<Term> terms = new ArrayList<>();
    if (value.numerator() != null) {
      terms.addAll(metric.formula().numerator());
    }
    if (value.denominator() != null) {
      terms.addAll(metric.formula().denominator());
    }
    return terms;
  }

  private static Stream<Input> inputs(
      String unitId, MetricValue value, Term term, @Nullable Stated stated, Reader reader) {
    int year = term.previous() ? value.fiscalYear() - 1 : value.fiscalYear();
    String scope = value.entityScope();
    List<Item> spoke =
        stated == null
            ? term.firstOf()
            : term.firstOf().stream()
                .filter(i -> stated.has(year, scope, i.id()))
                .limit(1)
                .toList();
    return spoke.stream()
        .map(
            i ->
                new Input(
                    i.id(),
                    reader.read(i.name()),
                    year,
                    spoke.size() == 1,
                    reader.evidence(unitId, year, scope, i.id())));
  }

  /**
   * A cell of a record, and where its evidence is.
   *
   * @param certain false where one of several items spoke and the profile tells which
   */
  public record Input(String item, String name, int fiscalYear, boolean certain, String evidence) {}
}
