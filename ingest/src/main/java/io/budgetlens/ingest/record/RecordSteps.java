package io.budgetlens.ingest.record;

import io.budgetlens.lake.engine.CsvInput;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The bulk steps of one canonical file: type every cell, find the unit, set bad rows aside. The
 * names of its intermediate tables end in the file's number within the run.
 *
 * <p>Facts need the tables {@code known_unit (written_id, unit_id, province)} and {@code
 * record_name (written_id, unit_id, province, reason)}; rejects need {@code reject_reason (id, zh,
 * en)}.
 */
public final class RecordSteps {
  /** The first line stands for all that were summed: {@code line 12 (+33)}. */
  private static final String MORE_LINES =
      " || case when summed._lines > 1 then ' (+' || cast(summed._lines - 1 as varchar) || ')'"
          + " else '' end";

  private final RecordFile file;
  private final int number;
  private final DocumentId doc;
  private final long landedOrder;
  private final CellColumns cells;

  /**
   * @param number the file's number within the run
   * @param landedOrder when the file's bytes first came to the lake; a later arrival is higher
   */
  public RecordSteps(RecordFile file, int number, DocumentId doc, long landedOrder) {
    this.file = file;
    this.number = number;
    this.doc = doc;
    this.landedOrder = landedOrder;
    this.cells = new CellColumns(file);
  }

  public RecordFile file() {
    return file;
  }

  public DocumentId doc() {
    return doc;
  }

  /**
   * The rows that load, with {@code doc_id}, {@code place} and {@code landed_order} beside their
   * own columns. They stand in the text, so that parts of several files can be put together.
   */
  public String landed() {
    boolean summed = file.shape() == RecordFile.Shape.SUMMED;
    return "select '"
        + doc.value()
        + "' as doc_id, '"
        + file.place().replace("'", "''")
        + "' || cast(good._line as varchar)"
        + (summed ? MORE_LINES : "")
        + " as place, cast("
        + landedOrder
        + " as bigint) as landed_order, good.* from ("
        + good()
        + ") good"
        + (summed ? " join " + csv() + " summed on summed._line = good._line" : "");
  }

  public boolean has(String column) {
    return file.columns().stream().anyMatch(c -> c.name().equals(column));
  }

  /** The table the engine reads the file into. */
  public String csv() {
    return "csv_" + number;
  }

  String typedName() {
    return "typed_" + number;
  }

  private String badName() {
    return "bad_" + number;
  }

  private String againName() {
    return "again_" + number;
  }

  private String asideName() {
    return "aside_" + number;
  }

  /**
   * Every row with its line, its cells typed, {@code unit_key} and {@code province} where the unit
   * is known, and {@code bad} where the row cannot be loaded.
   */
  public Step typed() {
    String flagged = cells.flagged(csv());
    if (!file.kind().isFact()) {
      return Step.of(typedName(), "select t.* from (" + flagged + ") t");
    }
    return Step.of(
        typedName(),
        "select "
            + names("t.")
            + ", t._line, k.unit_id as unit_key, k.province, "
            + "t.bad or k.unit_id is null as bad from ("
            + flagged
            + ") t left join (select written_id, unit_id, province from known_unit union all"
            + " select written_id, unit_id, province from record_name where unit_id is not null) k"
            + " on k.written_id = t.written_unit");
  }

  /**
   * The units that rows name without a code, with {@code written_unit}, {@code region_code}, {@code
   * fiscal_year} and {@code unit_name}; empty where the file has no column for it.
   */
  public Optional<Step> names() {
    return file.kind().isFact() && file.wrote("unit_name")
        ? Optional.of(Step.of("names_in_" + number, cells.named(csv())))
        : Optional.empty();
  }

  /** The lines that cannot be loaded, as written. */
  public Step bad() {
    return Step.of(
        badName(),
        "select c.* from "
            + csv()
            + " c where c."
            + CsvInput.LINE
            + " in (select _line from "
            + typedName()
            + " where bad)");
  }

  /** Good rows whose key stands more than once. */
  public Step again() {
    String keys = String.join(", ", key());
    String same =
        key().stream().map(k -> "k." + k + " = keyed." + k).collect(Collectors.joining(" and "));
    return Step.of(
        againName(),
        "select keyed.* from "
            + keyed()
            + " join (select "
            + keys
            + " from "
            + keyed()
            + " group by "
            + keys
            + " having count(*) > 1) k on "
            + same);
  }

  /** The lines set aside for their key: all of them where they differ, else all but the first. */
  public Step aside() {
    String keys = String.join(", ", key());
    String sameKey =
        key().stream().map(k -> "g." + k + " = a." + k).collect(Collectors.joining(" and "));
    return Step.of(
        asideName(),
        "select a._line, case when g.versions > 1 then '"
            + RejectReason.CONFLICTING_DUPLICATE.id()
            + "' else '"
            + RejectReason.DUPLICATE_ROW.id()
            + "' end as reason, "
            + words("a.")
            + " as written from "
            + againName()
            + " a join (select "
            + keys
            + ", count(distinct "
            + signature()
            + ") as versions, min(_line) as first_line from "
            + againName()
            + " group by "
            + keys
            + ") g on "
            + sameKey
            + " where g.versions > 1 or a._line > g.first_line");
  }

  /** The rows that load, typed; {@code unit_key} and the other key columns are never null. */
  public String good() {
    return "select keyed.* from "
        + keyed()
        + " left join "
        + asideName()
        + " a on a._line = keyed._line where a._line is null";
  }

  /** What was set aside, in the columns of {@code rejected_row}. */
  public String rejectsName() {
    return "rejects_" + number;
  }

  public Step rejects() {
    List<String> parts = new ArrayList<>(cells.reasons(badName()));
    parts.add(
        "select _line as line, cast(null as varchar) as column_name, written, reason from "
            + asideName());
    parts.add(
        "select line, cast(null as varchar) as column_name, substr(written, 1, 200) as written, '"
            + RejectReason.MALFORMED_LINE.id()
            + "' as reason from "
            + csv()
            + "_rejects where "
            + noNote());
    String all = String.join(" union all ", parts);
    return Step.of(
            "rejects_" + number,
            "select :doc as doc_id, :file as file, r.line, r.column_name, r.written, r.reason, "
                + RejectReason.filled("m.zh")
                + " as message_zh, "
                + RejectReason.filled("m.en")
                + " as message_en from ("
                + all
                + ") r join reject_reason m on m.id = r.reason")
        .with("doc", doc.value())
        .with("file", file.file());
  }

  /** Rows of the file, good or bad. */
  public Step count() {
    return Step.of(
        "count_" + number,
        "select (select count(*) from "
            + typedName()
            + ") + (select count(*) from "
            + csv()
            + "_rejects where "
            + noNote()
            + ") as read_rows, (select count(*) from ("
            + good()
            + ") g) as good_rows");
  }

  private String noNote() {
    return file.hasNotes() ? "coalesce(written, '') not like '#%'" : "true";
  }

  /** Rows that are not bad, with the columns of the key completed. */
  private String keyed() {
    return "(select _line, "
        + file.kind().keyColumns()
        + file.columns().stream().map(c -> ", " + completed(c.name())).collect(Collectors.joining())
        + " from "
        + (file.isOrdered() ? ordered() : typedName())
        + " where not bad) keyed";
  }

  private String completed(String column) {
    return file.isOrdered() && column.equals("seq")
        ? RecordKind.ORDINAL + " as seq"
        : file.kind().completed(column);
  }

  /** Numbered by where each indicator first stands, so that one that stands twice is seen. */
  private String ordered() {
    String within = "unit_key, fiscal_year, coalesce(project_code, '')";
    return "(select f.*, cast(dense_rank() over (partition by "
        + within
        + " order by first_line nulls first) as int) as "
        + RecordKind.ORDINAL
        + " from (select t.*, min(_line) over (partition by "
        + within
        + ", level1, level2, level3) as first_line from "
        + typedName()
        + " t where not bad) f)";
  }

  private List<String> key() {
    return file.kind().key();
  }

  private String words(String prefix) {
    return key().stream()
        .map(k -> "cast(" + prefix + k + " as varchar)")
        .collect(Collectors.joining(" || ' ' || "));
  }

  private String signature() {
    return file.columns().stream()
        .map(c -> "coalesce(cast(" + c.name() + " as varchar), '')")
        .collect(Collectors.joining(" || '|' || "));
  }

  private String names(String prefix) {
    return file.columns().stream().map(c -> prefix + c.name()).collect(Collectors.joining(", "));
  }
}
