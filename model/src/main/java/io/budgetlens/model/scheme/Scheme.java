package io.budgetlens.model.scheme;

import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.registry.Citation;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a jurisdiction scores performance. Scores of different schemes are not comparable.
 *
 * @param subject what is scored: a project, or a whole department
 * @param dimensions their full marks add up to 100
 * @param execution absent where the scheme's rule for the execution rate is not known
 * @param grades highest first; empty where the scheme gives no grades
 * @param jurisdiction where and when it holds
 * @param overAchievement what is said of results far above their target, where it is known
 */
public record Scheme(
    String id,
    Words name,
    Subject subject,
    List<Dimension> dimensions,
    @Nullable ExecutionRule execution,
    List<GradeBand> grades,
    List<QualitativeBand> qualitative,
    Jurisdiction jurisdiction,
    @Nullable Words overAchievement,
    Citation citation) {
  public static final BigDecimal FULL_MARKS = BigDecimal.valueOf(100);

  public Scheme {
    dimensions = List.copyOf(dimensions);
    grades = grades.stream().sorted(Comparator.comparing(GradeBand::from).reversed()).toList();
    qualitative = List.copyOf(qualitative);
    BigDecimal sum =
        dimensions.stream().map(Dimension::max).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(FULL_MARKS) != 0) {
      throw new IllegalArgumentException("the full marks of " + id + " add up to " + sum);
    }
  }

  public Set<String> dimensionIds() {
    return dimensions.stream().map(Dimension::id).collect(Collectors.toSet());
  }

  public Optional<BigDecimal> max(String dimension) {
    return dimensions.stream()
        .filter(d -> d.id().equals(dimension))
        .map(Dimension::max)
        .findFirst();
  }

  /** The grade a total score earns. */
  public Optional<GradeBand> gradeOf(BigDecimal total) {
    return grades.stream().filter(g -> total.compareTo(g.from()) >= 0).findFirst();
  }

  /** The grade that words such as 优秀 mean. */
  public Optional<GradeBand> gradeWritten(String words) {
    return grades.stream().filter(g -> g.isWritten(words)).findFirst();
  }

  /** What a scheme scores. */
  public enum Subject {
    PROJECT,
    DEPARTMENT
  }

  /**
   * Where and when a scheme holds.
   *
   * @param regionPrefix the leading digits of region codes; empty for the whole nation
   * @param name the place's name as reports write it
   * @param from the first fiscal year, absent where it is not known
   * @param to the last fiscal year, absent while it holds
   */
  public record Jurisdiction(
      String regionPrefix, Words name, @Nullable FiscalYear from, @Nullable FiscalYear to) {

    public boolean isNational() {
      return regionPrefix.isEmpty();
    }

    public boolean holdsIn(FiscalYear year) {
      return (from == null || from.compareTo(year) <= 0) && (to == null || year.compareTo(to) <= 0);
    }
  }
}
