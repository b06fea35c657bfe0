package io.budgetlens.ingest.check;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks any number of documents at once, from what {@link DocumentCheck#state} took from each: the
 * arithmetic runs as one step over all of them.
 */
public final class StatedCheck {
  private static final Set<String> NAMES = RuleBook.names(RuleBook.standard().arithmetic());

  /** What documents state, and where they state it. */
  public static final List<TableContract> TABLES =
      Stream.concat(
              Arrays.stream(Relation.values()).map(r -> r.told(NAMES)), Stream.of(Stated.QUOTES))
          .toList();

  private static final TableContract RULE_QUOTE =
      new TableContract(
          "rule_quote",
          List.of(
              new Column(1, "rule", ColumnType.TEXT, true),
              new Column(2, "turn", ColumnType.INTEGER, true),
              new Column(3, "name", ColumnType.TEXT, true)),
          List.of(),
          List.of(),
          List.of());
  private static final TableContract RULE_TURN =
      new TableContract(
          "rule_turn",
          List.of(
              new Column(1, "rule", ColumnType.TEXT, true),
              new Column(2, "turn", ColumnType.INTEGER, true)),
          List.of(),
          List.of(),
          List.of());

  private final RuleBook rules;

  public StatedCheck(RuleBook rules) {
    this.rules = rules;
  }

  /**
   * The findings of all documents, those about words among them, numbered within each document.
   *
   * @param work has the views of {@link #TABLES}
   * @param words a SELECT of the columns of {@link Tables#FINDING}: findings of rules about words
   * @return the step whose result has the columns of {@link Tables#FINDING}
   */
  public Step findings(Work work, String words) {
    List<Rule> arithmetic = rules.arithmetic();
    work.rows(RULE_QUOTE.name(), RULE_QUOTE, quotes(arithmetic));
    work.rows(RULE_TURN.name(), RULE_TURN, turns());
    DocumentArithmetic.start(work);
    List<String> found = new ArrayList<>(List.of(words));
    for (Relation relation : Relation.values()) {
      List<Rule> some = applicable(work, relation, RuleBook.of(relation, arithmetic));
      if (!some.isEmpty() && hasRows(work, relation)) {
        relation.make(work);
        work.keep(DocumentArithmetic.standing(work, relation, some));
        String kept = "found_of_" + relation.view();
        work.keep(Step.of(kept, arithmetic(some)));
        found.add("select * from " + kept);
      }
    }
    return Step.of(Tables.FINDING.name(), numbered(String.join("\nunion all\n", found)));
  }

  /** The rules that can say something of what the documents state; the others are not planned. */
  private static List<Rule> applicable(Work work, Relation relation, List<Rule> rules) {
    if (relation != Relation.STATED) {
      return rules;
    }
    TableContract told = relation.told(NAMES);
    List<String> names = told.columnNames().stream().filter(StatedColumns::isKnown).toList();
    String counts =
        names.stream().map(n -> "count(" + n + ") as " + n).collect(Collectors.joining(", "));
    Row row =
        work.query(Step.of("stated_names", "select " + counts + " from " + told.name())).get(0);
    Set<String> stated =
        names.stream().filter(n -> row.longValue(n) > 0).collect(Collectors.toSet());
    return rules.stream().filter(r -> RuleBook.check(r).canSpeak(stated)).toList();
  }

  private static boolean hasRows(Work work, Relation relation) {
    String any = "select count(*) as n from (select 1 from " + relation.told(NAMES).name();
    return work.query(Step.of("any_row", any + " limit 1) one_row")).get(0).longValue("n") > 0;
  }

  private static List<Row> quotes(List<Rule> rules) {
    List<Row> rows = new ArrayList<>();
    for (Rule rule : rules) {
      List<String> quoted = RuleBook.check(rule).quoted();
      IntStream.range(0, quoted.size())
          .forEach(i -> rows.add(row("rule", rule.id(), "turn", i, "name", quoted.get(i))));
    }
    return rows;
  }

  private List<Row> turns() {
    List<Rule> all = rules.rules();
    return IntStream.range(0, all.size())
        .mapToObj(i -> row("rule", all.get(i).id(), "turn", i))
        .toList();
  }

  private static Row row(Object... namesAndValues) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Row(values);
  }

  /** A project's name stands before its finding's sentence. */
  private static String arithmetic(List<Rule> rules) {
    return "select '' as finding_id, f.doc_id, 'document' as place, cast(null as string) as"
        + " unit_id, nullif(f.fiscal_year, 0) as fiscal_year, case when f.entity_scope = ''"
        + " then 'own' else f.entity_scope end as entity_scope, f.rule, f.outcome,"
        + " f.severity, f.reported, f.expected, f.difference, f.tolerance, f.unit, case when"
        + " f.is_unit then f.message_zh else '“' || f.unit_id || '”：' || f.message_zh end as"
        + " message_zh, case when f.is_unit then f.message_en else f.unit_id || ': ' ||"
        + " f.message_en end as message_en, f.symptoms, coalesce(q.spans, '[]') as spans\n"
        + "from standing_finding f left join ("
        + cited(rules)
        + ") q on q.doc_id = f.doc_id and q.place = f.place and q.rule = f.rule";
  }

  /** The places a rule quotes, in its own order. */
  private static String cited(List<Rule> rules) {
    int most = rules.stream().mapToInt(r -> RuleBook.check(r).quoted().size()).max().orElse(0);
    List<String> each = new ArrayList<>();
    for (int turn = 0; turn < most; turn++) {
      each.add("coalesce(',' || max(case when n.turn = " + turn + " then s.span end), '')");
    }
    return "select f.doc_id, f.place, f.rule, '[' || substr("
        + String.join(" || ", each)
        + ", 2) || ']' as spans from standing_finding f join rule_quote n on n.rule = f.rule"
        + " join stated_quote s on s.doc_id = f.doc_id and s.place = f.place and s.name = n.name"
        + " group by f.doc_id, f.place, f.rule";
  }

  private String numbered(String all) {
    List<String> columns = new ArrayList<>();
    for (String column : Tables.FINDING.columnNames()) {
      columns.add(
          switch (column) {
            case "finding_id" ->
                "substr(n.doc_id, 1, 16) || '-' || cast(n.turn as string) as finding_id";
            case "message_zh" -> Cap.message("n.message_zh", "n.of_rule", "n.of_all", true);
            case "message_en" -> Cap.message("n.message_en", "n.of_rule", "n.of_all", false);
            default -> "n." + column;
          });
    }
    String order = "a.fiscal_year desc nulls last, a.message_en nulls last";
    return "select "
        + String.join(", ", columns)
        + "\n"
        + "from (select a.*, row_number() over (partition by a.doc_id order by t.turn nulls last, "
        + order
        + ") as turn, row_number() over (partition by a.doc_id, a.rule order by "
        + order
        + ") as of_rule, count(*) over (partition by a.doc_id, a.rule) as of_all from (\n"
        + all
        + "\n) a left join rule_turn t on t.rule = a.rule) n where n.of_rule <= "
        + Cap.MOST;
  }
}
