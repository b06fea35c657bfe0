package io.budgetlens.ingest.check;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the arithmetic rules on documents, by the SQL that a whole table is checked by. A rule that
 * would hold with another figure of the document keeps silent, for which of the two is meant cannot
 * be told.
 */
final class DocumentArithmetic {
  private final List<Rule> rules;

  DocumentArithmetic(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** A row found for a document's subject, both by number. */
  record Result(int document, int subject, Row row) {}

  /** Checks some documents at hand. */
  List<Result> run(List<List<Paper>> documents, Engine engine) {
    List<Rule> applicable = applicable(documents);
    if (applicable.isEmpty()) {
      return List.of();
    }
    Set<String> names = RuleBook.names(applicable);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      for (int k = 0; k < documents.get(i).size(); k++) {
        Paper paper = documents.get(i).get(k);
        rows.addAll(StatedDocument.rows(Integer.toString(i), Integer.toString(k), paper, names));
      }
    }
    try (Work work = engine.open()) {
      work.rows(StatedColumns.NAME, StatedColumns.contract(names), rows);
      return work.query(ordered(standing(work, applicable))).stream()
          .map(r -> new Result(number(r, "doc_id"), number(r, "place"), r))
          .toList();
    }
  }

  /**
   * The step whose result is what stands of everything found in the view {@code stated}; keeps
   * {@code rule_result}, {@code root_cause}, {@code root_finding}, {@code document_found} and
   * {@code rule_name} for it.
   */
  static Step standing(Work work, List<Rule> rules) {
    work.keep(Step.of("document_found", new FindingSteps(rules).keep(work)));
    work.rows("rule_name", RULE_NAME, ruleNames(rules));
    return Step.beside(DocumentArithmetic.class, "standing_finding");
  }

  private static final TableContract RULE_NAME =
      new TableContract(
          "rule_name",
          List.of(
              new Column(1, "rule", ColumnType.TEXT, true),
              new Column(2, "name", ColumnType.TEXT, true)),
          List.of(),
          List.of(),
          List.of());

  private static List<Row> ruleNames(List<Rule> rules) {
    List<Row> rows = new ArrayList<>();
    for (Rule rule : rules) {
      for (String name : check(rule).names()) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("rule", rule.id());
        row.put("name", name);
        rows.add(new Row(row));
      }
    }
    return rows;
  }

  private static Step ordered(Step found) {
    String sql =
        "select * from ("
            + found.sql()
            + "\n) standing order by doc_id nulls first, place nulls first, rule nulls first";
    return Step.of(found.name(), sql);
  }

  private static int number(Row row, String column) {
    return Integer.parseInt(row.text(column));
  }

  static Check check(Rule rule) {
    return Objects.requireNonNull(rule.definition().check(), rule.id());
  }

  /** The rules that check a figure which one of the documents states. */
  private List<Rule> applicable(List<List<Paper>> documents) {
    Set<String> stated = new HashSet<>();
    documents.forEach(papers -> papers.forEach(p -> stated.addAll(p.subject().figures().keySet())));
    return rules.stream()
        .filter(r -> check(r).checkedNames().stream().anyMatch(stated::contains))
        .toList();
  }
}
