package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.item.Items;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the places of one figure together: same subject, item, year and value are one figure. */
final class Ledger {
  private static final BigDecimal IN_A_TABLE = new BigDecimal("0.98");
  private static final BigDecimal IN_PROSE = new BigDecimal("0.95");
  private static final BigDecimal UNSURE = new BigDecimal("0.75");

  private record Key(String subject, String item, @Nullable Integer year, String value) {}

  private Ledger() {}

  static List<Figure> figures(
      Document document, String unit, @Nullable Integer reportYear, List<Found> found) {
    Stages stages = new Stages(found, reportYear);
    Map<Key, List<Found>> places = new LinkedHashMap<>();
    found.stream()
        .sorted(Comparator.comparingInt(f -> f.span().start()))
        .forEach(f -> places.computeIfAbsent(key(unit, f), k -> new ArrayList<>()).add(f));
    List<Figure> figures = new ArrayList<>();
    places.forEach(
        (key, list) -> figures.add(figure(document, key.subject(), list, stages.of(list))));
    return figures;
  }

  private static Key key(String unit, Found found) {
    String subject = found.subject() == null ? unit : found.subject();
    String value =
        found.number() == null
            ? found.asWritten()
            : found.value().stripTrailingZeros().toPlainString();
    return new Key(subject, found.item(), found.year(), value);
  }

  private static Figure figure(
      Document document, String subject, List<Found> places, @Nullable String stage) {
    Found first = places.get(0);
    Found best = places.stream().filter(Ledger::isTable).findFirst().orElse(first);
    Amount number = first.number();
    Integer year = first.year();
    String words = document.words(first.span());
    return new Figure(
        subject,
        first.item(),
        year == null ? null : new FiscalYear(year),
        stage,
        FundType.of(first.item()),
        kind(first.item()),
        number == null ? null : number.value(),
        number == null ? words : null,
        Items.get(first.item()).measure().unit(),
        number == null || number.unit().isEmpty() ? null : number.unit(),
        words,
        number == null ? BigDecimal.ZERO : number.halfStep(),
        spans(places),
        best.origin(),
        confidence(places));
  }

  private static boolean isTable(Found found) {
    return found.origin() == Figure.Origin.TABLE;
  }

  private static List<Span> spans(List<Found> places) {
    return places.stream().map(Found::span).distinct().toList();
  }

  private static @Nullable String kind(String item) {
    for (String kind : List.of("basic", "project", "other")) {
      if (item.startsWith(kind + "_budget") || item.startsWith(kind + "_expenditure")) {
        return kind;
      }
    }
    return item.startsWith("fiscal_project_expenditure") ? "project" : null;
  }

  private static BigDecimal confidence(List<Found> places) {
    if (places.stream().noneMatch(Found::sure) || places.get(0).year() == null) {
      return UNSURE;
    }
    return places.stream().anyMatch(Ledger::isTable) ? IN_A_TABLE : IN_PROSE;
  }
}
