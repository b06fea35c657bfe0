package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.identity.LineageChange;
import io.budgetlens.ingest.identity.LineageCheck;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import io.budgetlens.model.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changes of units that arrived: good ones become the table {@code lineage_good}, the others
 * are set aside. Changes are few, so they are checked in Java.
 */
record LineageRows(Work work, TableContract shape) {
  private static final String STANDING =
      "select from_unit_id, to_unit_id, kind, effective_date, share,"
          + " cast(null as date) as from_begins, cast(null as date) as from_ends from unit_lineage"
          + " order by effective_date nulls first, from_unit_id nulls first, to_unit_id nulls first";

  /** Rows of {@code rejected_row}. */
  List<Row> keep() {
    List<Row> told = work.query(Step.beside(LineageRows.class, "lineage_told"));
    List<LineageChange> all = new ArrayList<>(told.stream().map(LineageRows::change).toList());
    if (!told.isEmpty()) {
      work.query(Step.of("lineage_standing", STANDING)).stream()
          .map(LineageRows::change)
          .filter(c -> all.stream().noneMatch(a -> isSame(a, c)))
          .toList()
          .forEach(all::add);
    }
    LineageCheck check = new LineageCheck(all);
    List<Row> good = new ArrayList<>();
    List<Row> rejected = new ArrayList<>();
    for (Row row : told) {
      RejectReason why = check.whyNot(change(row));
      if (why == null) {
        good.add(row);
      } else {
        rejected.add(rejected(row, why));
      }
    }
    work.rows("lineage_good", shape, good.stream().map(this::shaped).toList());
    return rejected;
  }

  private static boolean isSame(LineageChange one, LineageChange other) {
    return one.words().equals(other.words());
  }

  private Row shaped(Row row) {
    TableRow shaped = TableRow.of(shape);
    shape.columnNames().forEach(c -> shaped.with(c, row.value(c)));
    return shaped.row();
  }

  private static LineageChange change(Row row) {
    return new LineageChange(
        row.textOrNull("from_unit_id"),
        row.textOrNull("to_unit_id"),
        row.text("kind"),
        Objects.requireNonNull((LocalDate) row.value("effective_date")),
        row.decimalOrNull("share"),
        (LocalDate) row.value("from_begins"),
        (LocalDate) row.value("from_ends"));
  }

  private static Row rejected(Row row, RejectReason why) {
    String written = change(row).words();
    Words words = why.about("kind", written);
    return TableRow.of(Tables.REJECTED_ROW)
        .with("doc_id", row.text("doc_id"))
        .with("file", row.text("file"))
        .with("line", line(row.text("place")))
        .with("column_name", "kind")
        .with("written", written)
        .with("reason", why.id())
        .with("message_zh", words.zh())
        .with("message_en", words.en())
        .row();
  }

  /** The number in {@code line 12}. */
  private static @Nullable Long line(String place) {
    return place.startsWith("line ") ? Long.valueOf(place.substring(5)) : null;
  }
}
