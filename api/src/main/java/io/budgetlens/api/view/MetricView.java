package io.budgetlens.api.view;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.metric.Band;
import io.budgetlens.model.metric.DenominatorBasis;
import io.budgetlens.model.metric.Formula;
import io.budgetlens.model.metric.Metric;
import io.budgetlens.model.metric.Term;
import io.budgetlens.model.metric.Threshold;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A metric of the registry.
 *
 * @param target the value to be near to, where nearness is what counts
 * @param bands named ranges, from the highest to the lowest
 * @param jurisdiction {@code CN} for the nation, else the leading digits of region codes
 * @param reportedAs the item that holds the value as reported
 * @param variantOf the metric this is another formula of
 */
public record MetricView(
    String id,
    String name,
    String definition,
    String unit,
    FormulaView formula,
    String direction,
    String directionName,
    @Nullable String target,
    List<BandView> bands,
    List<ThresholdView> thresholds,
    String jurisdiction,
    @Nullable Integer effectiveFrom,
    @Nullable Integer effectiveTo,
    CitationView citation,
    @Nullable String reportedAs,
    @Nullable String variantOf) {

  public static MetricView of(Metric metric, Reader reader) {
    Item reportedAs = metric.reportedAs();
    Metric.Origin origin = metric.origin();
    return new MetricView(
        metric.id(),
        reader.read(metric.name()),
        reader.read(metric.definition()),
        Metric.UNIT,
        FormulaView.of(metric.formula(), reader),
        metric.direction().id(),
        reader.read(metric.direction().words()),
        Exact.rate(metric.target()),
        metric.bands().stream().map(b -> BandView.of(b, reader)).toList(),
        metric.thresholds().stream().map(t -> ThresholdView.of(t, reader)).toList(),
        origin.jurisdiction(),
        origin.from(),
        origin.to(),
        CitationView.of(origin.citation().source(), origin.citation().clauseSeen(), reader),
        reportedAs == null ? null : reportedAs.id(),
        metric.variantOf());
  }

  /** The formula, in words and in terms. */
  public record FormulaView(
      String words,
      List<TermView> numerator,
      List<TermView> denominator,
      String denominatorBasis,
      String denominatorBasisName) {
    static FormulaView of(Formula formula, Reader reader) {
      DenominatorBasis basis = formula.basis();
      return new FormulaView(
          reader.read(formula.words()),
          formula.numerator().stream().map(t -> TermView.of(t, reader)).toList(),
          formula.denominator().stream().map(t -> TermView.of(t, reader)).toList(),
          basis.id(),
          reader.read(basis.words()));
    }
  }

  /**
   * A summand.
   *
   * @param firstOf items; the first that is stated speaks
   * @param previousYear whether the year before is meant
   * @param magnitude whether its absolute value is taken
   */
  public record TermView(
      List<ItemName> firstOf, String sign, boolean previousYear, boolean magnitude) {
    static TermView of(Term term, Reader reader) {
      return new TermView(
          term.firstOf().stream().map(i -> new ItemName(i.id(), reader.read(i.name()))).toList(),
          term.minus() ? "minus" : "plus",
          term.previous(),
          term.magnitude());
    }
  }

  /** An item's id and name. */
  public record ItemName(String item, String name) {}

  /**
   * A named range.
   *
   * @param from its lowest value; absent where it is open below
   */
  public record BandView(String id, String name, @Nullable String from) {
    static BandView of(Band band, Reader reader) {
      return new BandView(band.id(), reader.read(band.name()), Exact.rate(band.from()));
    }
  }

  /**
   * A line beyond which a value calls for attention.
   *
   * @param side {@code above} or {@code below}
   * @param magnitude whether the value's sign is left out of account
   */
  public record ThresholdView(
      String id,
      String side,
      String limit,
      boolean magnitude,
      String meaning,
      CitationView citation) {
    static ThresholdView of(Threshold threshold, Reader reader) {
      return new ThresholdView(
          threshold.id(),
          threshold.side().name().toLowerCase(Locale.ROOT),
          Exact.written(threshold.limit(), Measure.RATIO),
          threshold.magnitude(),
          reader.read(threshold.meaning()),
          CitationView.of(
              threshold.citation().source(), threshold.citation().clauseSeen(), reader));
    }
  }
}
