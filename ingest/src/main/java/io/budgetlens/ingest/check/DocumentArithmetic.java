package io.budgetlens.ingest.check;

import static java.util.Objects.requireNonNull;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** A row found for a document, by its number. */
  record Result(int document, Row row) {}

  /** Checks some documents at hand. */
  List<Result> run(List<Stated> documents, Engine engine) {
    Map<Relation, List<Rule>> applicable = new EnumMap<>(Relation.class);
    for (Relation relation : Relation.values()) {
      List<Rule> some = applicable(relation, documents);
      if (!some.isEmpty()) {
        applicable.put(relation, some);
      }
    }
    if (applicable.isEmpty()) {
      return List.of();
    }
    List<Result> results = new ArrayList<>();
    try (Work work = engine.open()) {
      start(work);
      applicable.forEach((relation, some) -> run(relation, some, documents, work, results));
    }
    return results;
  }

  private static void run(
      Relation relation, List<Rule> some, List<Stated> documents, Work work, List<Result> results) {
    TableContract told = relation.told(RuleBook.names(some));
    work.rows(
        told.name(),
        told,
        documents.stream().flatMap(d -> d.rows(relation).stream()).map(r -> in(told, r)).toList());
    relation.make(work);
    Map<String, Integer> numbers = new HashMap<>();
    documents.forEach(d -> numbers.put(d.docId(), numbers.size()));
    work.query(ordered(standing(work, relation, some)))
        .forEach(r -> results.add(new Result(requireNonNull(numbers.get(r.text("doc_id"))), r)));
  }

  /** The columns of a row that are needed. */
  private static Row in(TableContract contract, Row row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    contract.columnNames().forEach(c -> values.put(c, row.values().get(c)));
    return new Row(values);
  }

  /**
   * The step whose result is what stands of everything found in a relation; keeps {@code
   * rule_result}, {@code root_cause}, {@code root_finding}, {@code document_found} and {@code
   * rule_name} for it.
   */
  static Step standing(Work work, Relation relation, List<Rule> rules) {
    work.keep(Step.of("document_found", new FindingSteps(rules).keep(work)));
    if (relation != Relation.STATED) {
      return Step.of(
          "standing_finding",
          "select f.*, s.is_unit from document_found f join "
              + relation.view()
              + " s on s.doc_id = f.doc_id and s.place = f.place"
              + " left join "
              + SLIPPED.name()
              + " u on u.doc_id = f.doc_id and u.unit_id = f.unit_id"
              + " where u.doc_id is null or f.unit is null or f.unit not in ('CNY', 'ratio')");
    }
    work.keep(
        Step.of(
            SLIPPED.name(),
            "select distinct doc_id, unit_id from root_cause"
                + " where rule = 'G1' and place not like '%~%'"));
    work.rows("rule_name", RULE_NAME, ruleNames(rules));
    return Step.beside(DocumentArithmetic.class, "standing_finding");
  }

  /** Nothing is known yet of amounts in the wrong unit, which spoil what is told of changes. */
  static void start(Work work) {
    work.rows(SLIPPED.name(), SLIPPED, List.of());
  }

  private static final TableContract SLIPPED =
      new TableContract(
          "slipped_unit",
          List.of(
              new Column(1, "doc_id", ColumnType.TEXT, true),
              new Column(2, "unit_id", ColumnType.TEXT, true)),
          List.of(),
          List.of(),
          List.of());
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
      Set<String> names = RuleBook.check(rule).names();
      boolean comparesRivals = names.stream().anyMatch(n -> n.startsWith(StatedColumns.ALSO));
      for (String name : comparesRivals ? Set.<String>of() : names) {
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

  /** The rules of a relation that can say something of what the documents state. */
  private List<Rule> applicable(Relation relation, List<Stated> documents) {
    Set<String> stated = new HashSet<>();
    for (Stated document : documents) {
      for (Row row : document.rows(relation)) {
        row.values().forEach((name, value) -> add(stated, name, value));
      }
    }
    return RuleBook.of(relation, rules).stream()
        .filter(r -> !stated.isEmpty() && canSpeak(relation, r, stated))
        .toList();
  }

  private static void add(Set<String> stated, String name, @Nullable Object value) {
    if (value != null) {
      stated.add(name);
    }
  }

  /** What SQL adds to the rows of a relation cannot be known before. */
  private static boolean canSpeak(Relation relation, Rule rule, Set<String> stated) {
    boolean isComputed = relation == Relation.INDICATOR || relation == Relation.CLASSES;
    return isComputed || RuleBook.check(rule).canSpeak(stated);
  }
}
