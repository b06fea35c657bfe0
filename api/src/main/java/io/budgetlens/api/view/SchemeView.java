package io.budgetlens.api.view;

import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.scheme.Dimension;
import io.budgetlens.model.scheme.ExecutionRule;
import io.budgetlens.model.scheme.GradeBand;
import io.budgetlens.model.scheme.QualitativeBand;
import io.budgetlens.model.scheme.Scheme;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a jurisdiction scores performance. Scores of different schemes are not comparable.
 *
 * @param subject {@code project} or {@code department}
 * @param execution absent where the rule for the execution rate is not known
 * @param regionPrefix the leading digits of region codes; empty for the whole nation
 */
public record SchemeView(
    String id,
    String name,
    String subject,
    List<DimensionView> dimensions,
    @Nullable ExecutionView execution,
    List<GradeView> grades,
    List<QualitativeView> qualitative,
    String regionPrefix,
    String jurisdiction,
    @Nullable Integer effectiveFrom,
    @Nullable Integer effectiveTo,
    @Nullable String overAchievement,
    CitationView citation) {

  public static SchemeView of(Scheme scheme, Reader reader) {
    ExecutionRule execution = scheme.execution();
    Scheme.Jurisdiction where = scheme.jurisdiction();
    return new SchemeView(
        scheme.id(),
        reader.read(scheme.name()),
        scheme.subject().name().toLowerCase(Locale.ROOT),
        scheme.dimensions().stream().map(d -> DimensionView.of(d, reader)).toList(),
        execution == null ? null : ExecutionView.of(execution),
        scheme.grades().stream().map(g -> GradeView.of(g, reader)).toList(),
        scheme.qualitative().stream().map(q -> QualitativeView.of(q, reader)).toList(),
        where.regionPrefix(),
        reader.read(where.name()),
        year(where.from()),
        year(where.to()),
        reader.readOrNull(scheme.overAchievement()),
        CitationView.of(scheme.citation().source(), scheme.citation().seen(), reader));
  }

  private static @Nullable Integer year(@Nullable FiscalYear year) {
    return year == null ? null : year.value();
  }

  /** A part of a score with its full marks. */
  public record DimensionView(String id, String name, String max) {
    static DimensionView of(Dimension dimension, Reader reader) {
      return new DimensionView(
          dimension.id(),
          reader.read(dimension.name()),
          Exact.written(dimension.max(), Measure.POINTS));
    }
  }

  /**
   * How the execution rate becomes points.
   *
   * @param fullFrom the rate from which full marks are given
   * @param noneBelow the rate below which nothing is given
   */
  public record ExecutionView(String kind, String fullFrom, String noneBelow) {
    static ExecutionView of(ExecutionRule rule) {
      return new ExecutionView(
          rule.kind().name().toLowerCase(Locale.ROOT),
          Exact.written(rule.fullFrom(), Measure.RATIO),
          Exact.written(rule.noneBelow(), Measure.RATIO));
    }
  }

  /** A grade; its band is closed on the left and reaches up to the next higher one. */
  public record GradeView(String id, String name, String from, List<String> standard) {
    static GradeView of(GradeBand band, Reader reader) {
      return new GradeView(
          band.id(),
          reader.read(band.name()),
          Exact.written(band.from(), Measure.POINTS),
          band.standard());
    }
  }

  /** How much of an indicator's marks a qualitative result earns, as fractions of them. */
  public record QualitativeView(String name, String from, String to) {
    static QualitativeView of(QualitativeBand band, Reader reader) {
      return new QualitativeView(
          reader.read(band.name()),
          Exact.written(band.from(), Measure.RATIO),
          Exact.written(band.to(), Measure.RATIO));
    }
  }
}
