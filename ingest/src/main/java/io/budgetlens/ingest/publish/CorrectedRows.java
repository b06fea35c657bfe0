package io.budgetlens.ingest.publish;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.TableContract;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rows of budget years with the values that persons have put right in the place of what their files
 * say.
 *
 * @param revisions the table of all revisions that stand after this run
 * @param items what corrections that stand are about
 * @param revising whether this run makes or undoes one of them
 */
record CorrectedRows(String revisions, Set<String> items, boolean revising) {
  private static final String OF = "of_doc_id, unit_id, fiscal_year, entity_scope";

  CorrectedRows {
    items = Set.copyOf(items);
  }

  /**
   * @param all the revisions that stand after this run
   */
  static CorrectedRows of(String table, List<Row> all, boolean revising) {
    Set<String> items = new TreeSet<>();
    all.stream()
        .filter(r -> r.text("kind").equals(Revising.CORRECT) && r.value("undone_at") == null)
        .forEach(r -> items.add(r.text("item")));
    return new CorrectedRows(table, items, revising);
  }

  /** Which rows the corrections are about that this run may have made or undone. */
  String revisedRows() {
    return "select distinct "
        + OF
        + " from "
        + revisions
        + " where kind = '"
        + Revising.CORRECT
        + "'"
        + (revising ? "" : " and false");
  }

  /** The same rows with what was put right. */
  String of(TableContract table, String rows) {
    List<String> right = table.columnNames().stream().filter(items::contains).toList();
    if (right.isEmpty()) {
      return rows;
    }
    return "select "
        + table.columns().stream().map(c -> cell(c, right)).collect(Collectors.joining(", "))
        + " from ("
        + rows
        + ") t left join (select "
        + OF
        + right.stream().map(CorrectedRows::last).collect(Collectors.joining())
        + " from "
        + revisions
        + " where kind = '"
        + Revising.CORRECT
        + "' and undone_at is null group by "
        + OF
        + ") r on r.of_doc_id = t.doc_id and r.unit_id = t.unit_id"
        + " and r.fiscal_year = t.fiscal_year and r.entity_scope = t.entity_scope";
  }

  private static String last(String item) {
    return ", max_by(value, made_at) filter (where item = '" + item + "') as r_" + item;
  }

  private static String cell(Column column, List<String> right) {
    String name = column.name();
    return right.contains(name)
        ? "coalesce(cast(r.r_"
            + name
            + " as "
            + column.type().sql()
            + "), t."
            + name
            + ") as "
            + name
        : "t." + name + " as " + name;
  }
}
