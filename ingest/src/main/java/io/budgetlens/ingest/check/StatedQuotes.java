package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Span;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places of the figures that findings quote, one row a subject and figure. */
final class StatedQuotes {
  private StatedQuotes() {}

  static TableContract contract() {
    List<Column> columns =
        List.of(
            new Column(1, "doc_id", ColumnType.TEXT, true),
            new Column(2, "place", ColumnType.TEXT, true),
            new Column(3, "name", ColumnType.TEXT, true),
            new Column(4, "span", ColumnType.TEXT, true));
    return new TableContract("stated_quote", columns, List.of(), List.of(), List.of());
  }

  static List<Row> rows(String docId, String place, Subject subject, Set<String> names) {
    List<Row> rows = new ArrayList<>();
    for (String name : names) {
      for (Span span : subject.spans(name)) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("doc_id", docId);
        row.put("place", place);
        row.put("name", name);
        row.put("span", "[" + span.start() + "," + span.end() + "]");
        rows.add(new Row(row));
      }
    }
    return rows;
  }
}
