package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.scheme.ExecutionRule;
import io.budgetlens.model.scheme.Scheme;
import io.budgetlens.model.scheme.Schemes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A subject's scores with their full marks.
 *
 * @param scores by item id, without the total
 * @param maxima full marks, as the document states them, else as the scheme says
 * @param maximaStated whether every one of them stands in the document
 * @param scheme the scheme whose dimensions and weights these are, absent where it is unknown
 * @param schemeCertain whether that is known to be the place's own scheme
 * @param complete whether these are all dimensions there are
 */
record ScoreSheet(
    Map<String, Figure> scores,
    Map<String, BigDecimal> maxima,
    boolean maximaStated,
    @Nullable Scheme scheme,
    boolean schemeCertain,
    boolean complete) {
  static final String TOTAL = "total_score";
  private static final ExecutionRule USUAL =
      new ExecutionRule(ExecutionRule.Kind.CAPPED, BigDecimal.ONE, BigDecimal.ZERO);

  static ScoreSheet of(Document document, Reading reading, Subject subject, Schemes schemes) {
    Map<String, Figure> scores = scores(subject);
    Map<String, BigDecimal> stated = FullMarks.stated(document, scores.values());
    boolean allStated = !scores.isEmpty() && stated.keySet().equals(scores.keySet());
    boolean alone = StrayScores.none(document, subject, scores.values());
    Scheme scheme = alone ? scheme(reading, schemes, scores, stated).orElse(null) : null;
    boolean full = allStated && sum(stated).compareTo(Scheme.FULL_MARKS) == 0;
    return new ScoreSheet(
        scores,
        scheme == null ? stated : maxima(scheme),
        allStated,
        scheme,
        scheme != null && isOwn(scheme, document, reading),
        full || (alone && scheme != null));
  }

  Optional<BigDecimal> max(String dimension) {
    return Optional.ofNullable(maxima.get(dimension));
  }

  /** The scheme's rule; of full marks without a known scheme the one that is usual everywhere. */
  @Nullable ExecutionRule executionRule() {
    return scheme == null ? USUAL : scheme.execution();
  }

  Optional<BigDecimal> score(String dimension) {
    return Optional.ofNullable(scores.get(dimension)).map(Figure::value);
  }

  /** Whether a dimension earned all it can earn, which presumes that its full marks are known. */
  boolean isFull(String dimension) {
    Optional<BigDecimal> max = max(dimension);
    return max.isPresent() && score(dimension).map(s -> s.compareTo(max.get()) == 0).orElse(false);
  }

  private static Map<String, Figure> scores(Subject subject) {
    Map<String, Figure> scores = new LinkedHashMap<>();
    subject
        .figures()
        .forEach(
            (item, figure) -> {
              boolean isDimension = item.startsWith("score_") && figure.value() != null;
              if (isDimension) {
                scores.put(item, figure);
              }
            });
    return scores;
  }

  private static Optional<Scheme> scheme(
      Reading reading,
      Schemes schemes,
      Map<String, Figure> scores,
      Map<String, BigDecimal> stated) {
    List<Scheme> candidates =
        schemes.withDimensions(scores.keySet()).stream()
            .filter(s -> fits(s, scores, stated))
            .toList();
    return candidates.stream()
        .filter(s -> s.id().equals(reading.scoreScheme()))
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private static boolean fits(
      Scheme scheme, Map<String, Figure> scores, Map<String, BigDecimal> stated) {
    for (Figure figure : scores.values()) {
      BigDecimal max = scheme.max(figure.item()).orElseThrow();
      BigDecimal written = stated.getOrDefault(figure.item(), max);
      BigDecimal score = figure.value();
      if (written.compareTo(max) != 0 || score == null || score.compareTo(max) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, BigDecimal> maxima(Scheme scheme) {
    return scheme.dimensions().stream().collect(Collectors.toMap(d -> d.id(), d -> d.max()));
  }

  private static boolean isOwn(Scheme scheme, Document document, Reading reading) {
    return !scheme.jurisdiction().isNational() && isAt(scheme, document, reading);
  }

  /** Whether the document comes from a scheme's place and year, by the names it uses itself. */
  static boolean isAt(Scheme scheme, Document document, Reading reading) {
    FiscalYear year = reading.fiscalYear();
    boolean inTime = year == null || scheme.jurisdiction().holdsIn(year);
    String place = scheme.jurisdiction().name().zh();
    String unit = reading.unitName() == null ? "" : reading.unitName();
    return inTime && (unit.startsWith(place) || document.title().strip().startsWith(place));
  }

  private static BigDecimal sum(Map<String, BigDecimal> values) {
    return values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Set<String> dimensions() {
    return scores.keySet();
  }

  /** Where the scores stand, the total first. */
  List<Span> spans(Subject subject) {
    List<Span> spans = new ArrayList<>(subject.spans(TOTAL));
    scores.values().forEach(f -> spans.add(f.spans().get(0)));
    return spans;
  }
}
