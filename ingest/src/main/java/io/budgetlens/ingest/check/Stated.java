package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Span;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one document states, as the rows that arithmetic rules read, and where it states it: a place
 * within the document and a figure's name find the words again.
 */
final class Stated {
  /** The places of figures that findings quote. */
  static final TableContract QUOTES =
      new TableContract(
          "stated_quote",
          List.of(
              new Column(1, "doc_id", ColumnType.TEXT, true),
              new Column(2, "place", ColumnType.TEXT, true),
              new Column(3, "name", ColumnType.TEXT, true),
              new Column(4, "span", ColumnType.TEXT, true)),
          List.of(),
          List.of(),
          List.of());

  private final String docId;
  private final Map<Relation, List<Row>> rows = new EnumMap<>(Relation.class);
  private final Map<String, Map<String, Span>> quotes = new LinkedHashMap<>();

  private Stated(String docId) {
    this.docId = docId;
  }

  /**
   * @param docId the document's id or number
   * @param papers what it states of each subject
   * @param names the columns of {@code stated} that rules read
   */
  static Stated of(String docId, List<Paper> papers, Set<String> names) {
    Stated stated = new Stated(docId);
    for (int k = 0; k < papers.size(); k++) {
      Paper paper = papers.get(k);
      String place = Integer.toString(k);
      StatedDocument.rows(docId, place, paper, names).forEach(r -> stated.add(Relation.STATED, r));
      for (String name : names) {
        paper.subject().spans(name).forEach(s -> stated.quote(place, name, s));
      }
      IndicatorScores.firstAbove(paper.reading(), paper.subject())
          .ifPresent(i -> stated.quote(place, IndicatorScores.ABOVE, i.span()));
      StatedChanges.add(stated, place, paper);
    }
    if (!papers.isEmpty()) {
      StatedIndicators.add(stated, papers.get(0).reading());
    }
    papers.stream()
        .filter(p -> p.subject().isUnit() && p.subject().isOwnYear())
        .findFirst()
        .ifPresent(
            p -> {
              StatedClasses.add(stated, p);
              StatedFunds.add(stated, p);
            });
    return stated;
  }

  String docId() {
    return docId;
  }

  void add(Relation relation, Row row) {
    rows.computeIfAbsent(relation, r -> new ArrayList<>()).add(row);
  }

  void quote(String place, String name, Span span) {
    quotes.computeIfAbsent(place, p -> new LinkedHashMap<>()).putIfAbsent(name, span);
  }

  List<Row> rows(Relation relation) {
    return rows.getOrDefault(relation, List.of());
  }

  /** The places of some figures, in their order. */
  List<Span> spans(String place, List<String> names) {
    Map<String, Span> known = quotes.getOrDefault(place, Map.of());
    Set<Span> spans = new LinkedHashSet<>();
    names.stream().filter(known::containsKey).forEach(n -> spans.add(known.get(n)));
    return List.copyOf(spans);
  }

  /** Rows of {@link #QUOTES}. */
  List<Row> quoteRows() {
    List<Row> all = new ArrayList<>();
    quotes.forEach(
        (place, names) ->
            names.forEach(
                (name, span) -> {
                  Map<String, @Nullable Object> row = new LinkedHashMap<>();
                  row.put("doc_id", docId);
                  row.put("place", place);
                  row.put("name", name);
                  row.put("span", "[" + span.start() + "," + span.end() + "]");
                  all.add(new Row(row));
                }));
    return all;
  }
}
