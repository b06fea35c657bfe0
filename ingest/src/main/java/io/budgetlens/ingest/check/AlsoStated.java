package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.BesideAmounts.Amount;
import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.read.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the words of a document state of an item that a table of it states otherwise, or one table
 * of an item that another states otherwise. Only where there are exactly two values, each at home
 * in one place: of more, nobody can say which are meant.
 */
final class AlsoStated {
  private AlsoStated() {}

  static Map<String, Amount> of(Document document, Subject subject) {
    Map<String, Amount> also = new LinkedHashMap<>();
    if (subject.isUnit() && subject.isOwnYear()) {
      for (Figure rival : subject.rivals()) {
        long rivals = subject.rivals().stream().filter(f -> isOf(f, rival)).count();
        Figure speaking = subject.figures().get(rival.item());
        boolean apart = speaking != null && areApart(document, speaking, rival);
        if (rivals == 1 && apart && rival.value() != null) {
          also.put(rival.item(), new Amount(rival.value(), rival.halfStep()));
        }
      }
    }
    return also;
  }

  private static boolean isOf(Figure figure, Figure other) {
    return figure.item().equals(other.item());
  }

  private static boolean areApart(Document document, Figure one, Figure other) {
    List<Optional<Table>> ofOne = homes(document, one);
    List<Optional<Table>> ofOther = homes(document, other);
    boolean known = !ofOne.isEmpty() && !ofOther.isEmpty();
    boolean inTable = ofOne.stream().anyMatch(Optional::isPresent);
    return known && inTable && ofOne.stream().noneMatch(ofOther::contains);
  }

  /** The table of each place, or nothing where it stands in words. */
  private static List<Optional<Table>> homes(Document document, Figure figure) {
    return figure.spans().stream().map(s -> home(document, s)).distinct().toList();
  }

  private static Optional<Table> home(Document document, Span span) {
    return document.tables().stream().filter(t -> BesideAmounts.holds(t, span)).findFirst();
  }
}
