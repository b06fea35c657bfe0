package io.budgetlens.ingest.conform;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.table.TableContract;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one row of a contract down, column by column; what is not given is absent. */
public final class TableRow {
  private final TableContract contract;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private TableRow(TableContract contract) {
    this.contract = contract;
    contract.columnNames().forEach(c -> values.put(c, null));
  }

  public static TableRow of(TableContract contract) {
    return new TableRow(contract);
  }

  public TableRow with(String column, @Nullable Object value) {
    if (!values.containsKey(column)) {
      throw new IllegalArgumentException(contract.name() + " has no column " + column);
    }
    values.put(column, value);
    return this;
  }

  public Row row() {
    contract.columns().stream()
        .filter(c -> c.required() && values.get(c.name()) == null)
        .findFirst()
        .ifPresent(
            c -> {
              throw new IllegalStateException(contract.name() + " lacks its " + c.name());
            });
    return new Row(new LinkedHashMap<>(values));
  }
}
