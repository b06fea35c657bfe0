package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.fiscal.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document states of one unit or project in one year: of each item the figure that speaks.
 *
 * @param isUnit whether it is the unit the document is about
 * @param year absent where neither the figure nor the document tells
 * @param isOwnYear whether it is the year the document reports on
 * @param rivals figures of the same items that say something else than the one that speaks
 */
record Subject(
    String name,
    boolean isUnit,
    @Nullable FiscalYear year,
    boolean isOwnYear,
    Map<String, Figure> figures,
    List<Figure> rivals) {

  /** A table row speaks before prose, then the figure written with more digits, then the first. */
  private static final Comparator<Figure> SPEAKS_FIRST =
      Comparator.comparing(Figure::origin)
          .thenComparing(Figure::halfStep)
          .thenComparing(f -> f.spans().get(0).start());

  private record Key(String name, @Nullable FiscalYear year) {}

  /** The unit in the document's own year stands first. */
  static List<Subject> of(Reading reading) {
    String unit = reading.unitName() == null ? mostNamed(reading) : reading.unitName();
    Map<Key, List<Figure>> byKey = new LinkedHashMap<>();
    for (Figure figure : reading.figures()) {
      FiscalYear year = figure.fiscalYear() == null ? reading.fiscalYear() : figure.fiscalYear();
      byKey.computeIfAbsent(new Key(figure.subject(), year), k -> new ArrayList<>()).add(figure);
    }
    FiscalYear own = ownYear(reading);
    List<Subject> subjects = new ArrayList<>();
    byKey.forEach(
        (key, figures) -> {
          boolean isOwn = key.year() == null || key.year().equals(own);
          subjects.add(of(key, key.name().equals(unit), isOwn, figures));
        });
    subjects.sort(
        Comparator.comparing((Subject s) -> !s.isUnit()).thenComparing(s -> !s.isOwnYear()));
    return subjects;
  }

  private static Subject of(Key key, boolean isUnit, boolean isOwn, List<Figure> figures) {
    Map<String, Figure> speaking = new LinkedHashMap<>();
    figures.forEach(f -> speaking.merge(f.item(), f, Subject::speaking));
    List<Figure> rivals =
        figures.stream().filter(f -> isRival(f, speaking.getOrDefault(f.item(), f))).toList();
    return new Subject(key.name(), isUnit, key.year(), isOwn, speaking, rivals);
  }

  private static boolean isRival(Figure figure, Figure speaking) {
    if (figure.value() == null || speaking.value() == null) {
      return false;
    }
    BigDecimal apart = figure.value().subtract(speaking.value()).abs();
    return apart.compareTo(figure.halfStep().add(speaking.halfStep())) > 0;
  }

  /** The same subject, were a rival to speak. */
  Subject speaking(Figure rival) {
    Map<String, Figure> other = new LinkedHashMap<>(figures);
    other.put(rival.item(), rival);
    return new Subject(name, isUnit, year, isOwnYear, other, List.of());
  }

  Optional<Figure> find(String item) {
    return Optional.ofNullable(figures.get(item));
  }

  Optional<BigDecimal> value(String item) {
    return find(item).map(Figure::value);
  }

  List<Span> spans(String item) {
    return find(item).map(f -> List.of(f.spans().get(0))).orElse(List.of());
  }

  private static Figure speaking(Figure a, Figure b) {
    return SPEAKS_FIRST.compare(a, b) <= 0 ? a : b;
  }

  private static String mostNamed(Reading reading) {
    Map<String, Integer> times = new LinkedHashMap<>();
    reading.figures().forEach(f -> times.merge(f.subject(), 1, Integer::sum));
    return times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static @Nullable FiscalYear ownYear(Reading reading) {
    if (reading.fiscalYear() != null) {
      return reading.fiscalYear();
    }
    return reading.figures().stream()
        .map(Figure::fiscalYear)
        .filter(y -> y != null)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
