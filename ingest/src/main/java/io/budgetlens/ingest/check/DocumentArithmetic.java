package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Runs the arithmetic rules on documents: one row of {@code stated} for each subject, and one more
 * for each figure that the document also states otherwise. A rule that would hold with the other
 * figure keeps silent, for which of the two is meant cannot be told.
 */
final class DocumentArithmetic {
  private static final String RIVAL = "~";

  private final List<Rule> rules;

  DocumentArithmetic(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** A row found for a document's subject, both by number. */
  record Result(int document, int subject, Row row) {}

  List<Result> run(List<List<Paper>> documents, Engine engine) {
    List<Rule> applicable = applicable(documents);
    if (applicable.isEmpty()) {
      return List.of();
    }
    Set<String> names = RuleBook.names(applicable);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      for (int k = 0; k < documents.get(i).size(); k++) {
        rows.addAll(rows(Integer.toString(i), Integer.toString(k), documents.get(i).get(k), names));
      }
    }
    try (Work work = engine.open()) {
      work.rows(StatedColumns.NAME, StatedColumns.contract(names), rows);
      return unrivalled(new FindingSteps(applicable).run(work), documents);
    }
  }

  static Check check(Rule rule) {
    return Objects.requireNonNull(rule.definition().check(), rule.id());
  }

  private static List<Row> rows(String document, String place, Paper paper, Set<String> names) {
    List<Row> rows = new ArrayList<>();
    rows.add(StatedDocument.row(document, place, paper, names));
    List<Figure> rivals = paper.subject().rivals();
    for (int r = 0; r < rivals.size(); r++) {
      if (names.contains(rivals.get(r).item())) {
        Paper other = paper.speaking(rivals.get(r));
        rows.add(StatedDocument.row(document, place + RIVAL + r, other, names));
      }
    }
    return rows;
  }

  /** The rules that check a figure which one of the documents states. */
  private List<Rule> applicable(List<List<Paper>> documents) {
    Set<String> stated = new HashSet<>();
    documents.forEach(papers -> papers.forEach(p -> stated.addAll(p.subject().figures().keySet())));
    return rules.stream()
        .filter(r -> check(r).checkedNames().stream().anyMatch(stated::contains))
        .toList();
  }

  private List<Result> unrivalled(List<Row> found, List<List<Paper>> documents) {
    Set<String> alsoFound = new HashSet<>();
    for (Row row : found) {
      alsoFound.add(key(row, row.text("place"), row.text("rule")));
      FindingSteps.symptoms(row.textOrNull("symptoms"))
          .forEach(s -> alsoFound.add(key(row, row.text("place"), s)));
    }
    List<Result> results = new ArrayList<>();
    for (Row row : found) {
      if (!row.text("place").contains(RIVAL)) {
        int document = Integer.parseInt(row.text("doc_id"));
        int subject = Integer.parseInt(row.text("place"));
        List<Figure> rivals = documents.get(document).get(subject).subject().rivals();
        if (standsAgainst(rivals, row, alsoFound)) {
          results.add(new Result(document, subject, row));
        }
      }
    }
    return results;
  }

  private boolean standsAgainst(List<Figure> rivals, Row row, Set<String> alsoFound) {
    Set<String> read = namesOf(row.text("rule"));
    for (int r = 0; r < rivals.size(); r++) {
      String there = key(row, row.text("place") + RIVAL + r, row.text("rule"));
      if (read.contains(rivals.get(r).item()) && !alsoFound.contains(there)) {
        return false;
      }
    }
    return true;
  }

  private Set<String> namesOf(String rule) {
    return rules.stream()
        .filter(r -> r.id().equals(rule))
        .findFirst()
        .map(r -> check(r).names())
        .orElseThrow();
  }

  private static String key(Row row, String place, String rule) {
    return row.text("doc_id") + " " + place + " " + rule;
  }
}
