package io.budgetlens.ingest.publish;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.table.TableContract;
import java.util.List;
import java.util.Map;

/**
 * What a revision changes.
 *
 * @param again documents that are read anew
 * @param gone documents whose rows no longer stand
 * @param rows rows that are new, by table
 * @param revisions all revisions after it; empty where none changed
 */
record Revised(
    List<DocumentId> again,
    List<DocumentId> gone,
    Map<String, List<Row>> rows,
    List<Row> revisions) {
  static final Revised NOTHING = new Revised(List.of(), List.of(), Map.of(), List.of());

  Revised {
    again = List.copyOf(again);
    gone = List.copyOf(gone);
    rows = Map.copyOf(rows);
    revisions = List.copyOf(revisions);
  }

  boolean isNothing() {
    return revisions.isEmpty();
  }

  List<Row> of(TableContract table) {
    return rows.getOrDefault(table.name(), List.of());
  }
}
