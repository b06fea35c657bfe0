package io.budgetlens.ingest.labelled;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Prints scores: totals by kind and by format, and for the open half what was misread. */
final class ScoreTable {
  private static final String HEADER =
      "%-28s %4s %7s %8s %5s %9s %7s %6s %7s %6s %6s %6s %7s%n"
          .formatted(
              "",
              "docs",
              "refused",
              "expected",
              "read",
              "precision",
              "recall",
              "ind.F1",
              "proj.F1",
              "type",
              "unit",
              "false",
              "planted");

  private ScoreTable() {}

  static String of(String half, HalfScore score) {
    StringBuilder table = new StringBuilder("labelled documents, ").append(half).append(" half\n");
    table.append(HEADER);
    rows(table, score, d -> d.document().label().type());
    rows(table, score, d -> d.document().format());
    row(table, "together", score);
    return table.toString();
  }

  private static void rows(
      StringBuilder table, HalfScore score, Function<DocumentScore, String> group) {
    score.documents().stream()
        .map(group)
        .distinct()
        .sorted()
        .forEach(g -> row(table, g, score.only(d -> group.apply(d).equals(g))));
  }

  private static void row(StringBuilder table, String name, HalfScore score) {
    Tally figures = score.figures();
    table.append(
        String.format(
            Locale.ROOT,
            "%-28s %4d %7d %8d %5d %9.4f %7.4f %6.4f %7.4f %6.3f %6.3f %6d %3d/%3d%n",
            name,
            score.documents().size(),
            score.refused(),
            figures.expected(),
            figures.read(),
            figures.precision(),
            figures.recall(),
            score.indicators().f1(),
            score.projects().f1(),
            score.typeAccuracy(),
            score.unitAccuracy(),
            score.falseFails(),
            score.plantedFound(),
            score.planted()));
  }

  /** What was misread, by document. */
  static String misses(HalfScore score) {
    StringBuilder list = new StringBuilder();
    for (DocumentScore document : score.documents()) {
      list.append(document.document().name());
      list.append(document.refused() ? " is refused\n" : "\n");
      if (!document.refused()) {
        misses(list, document);
      }
    }
    return list.toString();
  }

  private static void misses(StringBuilder list, DocumentScore document) {
    lines(list, "type is not", document.type() ? List.of() : List.of(label(document).type()));
    lines(list, "unit is not", document.unit() ? List.of() : List.of(label(document).unitName()));
    lines(list, "missed", document.figures().missed());
    lines(list, "extra", document.figures().extra());
    lines(list, "missed project", document.projects().missed());
    lines(list, "extra project", document.projects().extra());
    lines(list, "missed indicator", document.indicators().missed());
    lines(list, "extra indicator", document.indicators().extra());
    lines(list, "false fails", document.falseFails());
    lines(list, "planted and not found", document.unfound());
  }

  private static Label label(DocumentScore document) {
    return document.document().label();
  }

  private static void lines(StringBuilder list, String what, List<String> lines) {
    lines.forEach(l -> list.append("  ").append(what).append(": ").append(l).append('\n'));
  }
}
