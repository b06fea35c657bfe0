package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.Layout.LaidRecord;
import io.budgetlens.ingest.layout.RowRule.Action;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.DocumentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The bulk steps of one table that a layout found: its rows with their fates, then the rows of each
 * kind of record ({@link LaidSteps}), and what was set aside. The names of its intermediate tables
 * end in the table's number within the run.
 */
public final class TableSteps {
  private final FoundTable found;
  private final int number;
  private final DocumentId doc;
  private final List<LaidSteps> laid = new ArrayList<>();

  /**
   * @param number the number of its first record within the run; each of its records takes the next
   */
  public TableSteps(FoundTable found, int number, DocumentId doc, long landedOrder) {
    this.found = found;
    this.number = number;
    this.doc = doc;
    for (LaidRecord record : found.layout().records()) {
      laid.add(new LaidSteps(this, record, number + laid.size(), doc, landedOrder));
    }
  }

  public FoundTable found() {
    return found;
  }

  public List<LaidSteps> laid() {
    return List.copyOf(laid);
  }

  boolean isFirst(LaidSteps steps) {
    return laid.get(0) == steps;
  }

  /** The table the engine reads the file into. */
  public String csv() {
    return "layout_csv_" + number;
  }

  String rejectedLines() {
    return csv() + "_rejects";
  }

  String rowTable() {
    return "layout_row_" + number;
  }

  /** The column of {@link #rowTable} with what stands under a header, trimmed. */
  String cell(List<String> alternatives) {
    if (alternatives.isEmpty()) {
      return "cast(null as varchar)";
    }
    return found.column(alternatives);
  }

  /** Every row that is not blank, its cells trimmed, with the rule that decides its fate. */
  public Step rows() {
    List<String> columns = found.csv().columns();
    List<String> blanks = found.layout().text().blanks();
    String trimmed =
        columns.stream()
            .map(c -> Text.trimmed(c, blanks) + " as " + c)
            .collect(Collectors.joining(", "));
    ConditionSql conditions = new ConditionSql(h -> cell(List.of(h)));
    String fates =
        found.layout().rules().stream()
            .filter(r -> !r.when().isEmpty())
            .map(r -> " when " + conditions.all(r.when()) + " then '" + r.id() + "'")
            .collect(Collectors.joining());
    String rest = found.layout().rules().get(found.layout().rules().size() - 1).id();
    String fate = fates.isEmpty() ? "'" + rest + "'" : "case" + fates + " else '" + rest + "' end";
    return Step.of(
        rowTable(),
        "select t.*, fate in "
            + keeping()
            + " as kept from (select w.*, "
            + fate
            + " as fate from (select _line, "
            + trimmed
            + " from "
            + csv()
            + ") w where coalesce("
            + String.join(", ", columns)
            + ", null) is not null) t");
  }

  private String keeping() {
    return Text.list(
        found.layout().rules().stream()
            .filter(r -> r.action() == Action.KEEP)
            .map(RowRule::id)
            .collect(Collectors.collectingAndThen(Collectors.toList(), TableSteps::orNone)));
  }

  private static List<String> orNone(List<String> ids) {
    return ids.isEmpty() ? List.of("") : ids;
  }

  /** A rule's id as a line's last fate: those that set aside are one. */
  String fate(String rule) {
    List<String> aside =
        found.layout().rules().stream()
            .filter(r -> r.action() == Action.SET_ASIDE)
            .map(RowRule::id)
            .toList();
    return aside.isEmpty()
        ? rule
        : "case when "
            + rule
            + " in "
            + Text.list(aside)
            + " then 'set_aside' else "
            + rule
            + " end";
  }

  /** What the layout sets aside, in the columns of {@code rejected_row}. */
  public String rejectsName() {
    return "layout_rejects_" + number;
  }

  /** Needs {@code reject_reason}, and the records to be typed. */
  public Step rejects() {
    String cells =
        laid.stream().flatMap(l -> l.rejects().stream()).collect(Collectors.joining(" union all "));
    StringBuilder all = new StringBuilder("select :doc as doc_id, :file as file, r.line,");
    all.append(" r.column_name, substr(r.written, 1, 200) as written, r.reason, ");
    all.append(RejectReason.filled("m.zh")).append(" as message_zh, ");
    all.append(RejectReason.filled("m.en")).append(" as message_en from (").append(cells);
    all.append(") r join reject_reason m on m.id = r.reason");
    Map<String, Object> binds = new LinkedHashMap<>();
    binds.put("doc", doc.value());
    binds.put("file", found.file());
    int n = 0;
    for (RowRule rule : found.layout().rules()) {
      if (rule.action() == Action.SET_ASIDE) {
        n++;
        all.append(ruled(n));
        binds.put("rule_" + n, rule.id());
        binds.put("zh_" + n, rule.words().zh());
        binds.put("en_" + n, rule.words().en());
      }
    }
    return new Step(rejectsName(), all.toString(), binds);
  }

  private String ruled(int n) {
    return " union all select :doc as doc_id, :file as file, _line as line,"
        + " cast(null as varchar) as column_name, cast(null as varchar) as written, :rule_"
        + n
        + " as reason, :zh_"
        + n
        + " as message_zh, :en_"
        + n
        + " as message_en from "
        + rowTable()
        + " where fate = :rule_"
        + n;
  }

  /** The table of a sheet's rows as text. */
  public String blocksName() {
    return "layout_block_" + number;
  }

  /**
   * A sheet's rows as the document's text, in the columns of {@code document_block}: each as a line
   * of CSV.
   *
   * @param first the number before the first of them
   */
  public Step blocks(int first) {
    List<String> columns = found.csv().columns();
    String text =
        columns.stream().map(TableSteps::asCsv).collect(Collectors.joining(" || ',' || "));
    return Step.of(
            blocksName(),
            "select :doc as doc_id, cast(row_number() over (order by _line) + "
                + first
                + " as integer) as seq, 'cell' as kind, :place || cast(_line as varchar) as place,"
                + " cast(null as integer) as page, cast(coalesce(sum(length(text) + 1) over (order"
                + " by _line rows between unbounded preceding and 1 preceding), 0) as integer) as"
                + " start_offset, text from (select _line, "
                + text
                + " as text from "
                + csv()
                + " where coalesce("
                + String.join(", ", columns)
                + ", null) is not null) told")
        .with("doc", doc.value())
        .with("place", found.place());
  }

  private static String asCsv(String column) {
    return "case when "
        + column
        + " is null then '' when instr("
        + column
        + ", ',') > 0 or instr("
        + column
        + ", '\"') > 0 then '\"' || replace("
        + column
        + ", '\"', '\"\"') || '\"' else "
        + column
        + " end";
  }

  /** How many rows met each rule, and how many lines were no rows. */
  public Step fates() {
    return Step.of(
        "layout_fates_" + number,
        "select fate, count(*) as line_count from "
            + rowTable()
            + " group by fate union all select 'malformed_line' as fate, count(*) as line_count from "
            + rejectedLines()
            + " order by fate nulls first");
  }
}
