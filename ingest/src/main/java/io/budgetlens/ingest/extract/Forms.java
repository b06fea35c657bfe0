package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.read.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The self-evaluation forms of a document, and the tables that are left for others to read.
 *
 * @param forms those that state results, in the order of the text
 * @param plans forms that state targets only
 * @param others tables that belong to no form
 * @param areas where the forms' tables stand in the text
 */
record Forms(List<Form> forms, List<Form> plans, List<Table> others, List<Span> areas) {
  Forms {
    forms = List.copyOf(forms);
    plans = List.copyOf(plans);
    others = List.copyOf(others);
    areas = List.copyOf(areas);
  }

  static Forms of(Document document) {
    List<Table> tables = new ArrayList<>(document.tables());
    tables.addAll(LineTables.of(document));
    return of(tables, FormReader.read(document, FormLine.of(document, tables)));
  }

  /** Only forms with a title or indicators: a table of accounts has neither. */
  Forms besideAccounts(Document document) {
    List<Table> tables = new ArrayList<>(document.tables());
    tables.addAll(LineTables.of(document));
    List<Form> told =
        forms.stream().filter(f -> f.title() != null || !f.lines().isEmpty()).toList();
    List<Form> all = new ArrayList<>(told);
    all.addAll(plans);
    return of(tables, all);
  }

  private static Forms of(List<Table> tables, List<Form> all) {
    Set<Integer> claimed = new HashSet<>();
    all.forEach(f -> claimed.addAll(f.tables()));
    return new Forms(
        all.stream().filter(f -> !f.isPlan()).toList(),
        all.stream().filter(Form::isPlan).toList(),
        tables.stream().filter(t -> !claimed.contains(t.number())).toList(),
        tables.stream()
            .filter(t -> claimed.contains(t.number()))
            .map(Forms::area)
            .collect(Collectors.toList()));
  }

  private static Span area(Table table) {
    List<Span> spans =
        table.rows().stream().flatMap(r -> r.cells().stream()).map(Table.Cell::span).toList();
    int start = spans.stream().mapToInt(Span::start).min().orElse(0);
    int end = spans.stream().mapToInt(Span::end).max().orElse(0);
    return new Span(start, end);
  }

  /** Whether a place of the text is in a form. */
  boolean hold(int offset) {
    return areas.stream().anyMatch(a -> a.start() <= offset && offset < a.end());
  }

  /** Forms that show themselves to be forms; a fund table in a report alone is none. */
  List<Form> headed() {
    return forms.stream().filter(f -> f.isHeaded() || !f.lines().isEmpty()).toList();
  }

  /** The first form that is headed, where there is one. */
  @Nullable Form first() {
    return headed().stream().findFirst().orElse(null);
  }

  /** The year that most forms name; the later of two. */
  @Nullable Integer year() {
    return forms.stream()
        .map(Form::year)
        .filter(y -> y != null)
        .collect(Collectors.groupingBy(y -> y, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Comparator.comparing((java.util.Map.Entry<Integer, Long> e) -> e.getValue())
                .thenComparing(e -> e.getKey()))
        .map(java.util.Map.Entry::getKey)
        .orElse(null);
  }
}
