package io.budgetlens.ingest.check;

import io.budgetlens.model.item.Measure;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a relation with a row an item: its key, what it is called, flags, figures. */
final class RowColumns {
  private final List<Column> columns = new ArrayList<>();

  RowColumns() {
    StatedColumns.KEY.forEach(
        k -> add(k, k.equals("fiscal_year") ? ColumnType.INTEGER : ColumnType.TEXT));
    add(StatedColumns.IS_UNIT, ColumnType.BOOLEAN);
    add(StatedColumns.OWN_YEAR, ColumnType.BOOLEAN);
    add(StatedColumns.MONEY_UNIT, ColumnType.TEXT);
    add("item_zh", ColumnType.TEXT);
    add("item_en", ColumnType.TEXT);
  }

  RowColumns add(String name, ColumnType type) {
    columns.add(new Column(columns.size() + 1, name, type, false));
    return this;
  }

  /** A figure with its half step. */
  RowColumns figure(String name, ColumnType type) {
    return add(name, type).add("h_" + name, ColumnType.QUANTITY);
  }

  TableContract contract(String name) {
    return new TableContract(name, columns, List.of(), List.of(), List.of());
  }

  /** The value as a column of a measure holds it, or nothing where it does not fit. */
  static @Nullable Object typed(Measure measure, BigDecimal value) {
    int digits = value.precision() - value.scale();
    return switch (measure) {
      case MONEY -> digits > 16 ? null : value.setScale(2, RoundingMode.HALF_UP);
      case RATIO -> digits > 6 ? null : value.setScale(6, RoundingMode.HALF_UP);
      case POINTS, TEXT -> digits > 4 ? null : value.setScale(2, RoundingMode.HALF_UP);
      case PERSONS, COUNT ->
          digits > 9 || value.stripTrailingZeros().scale() > 0 ? null : value.intValueExact();
    };
  }

  static void put(
      Map<String, @Nullable Object> row, String name, @Nullable Object value, BigDecimal step) {
    row.put(name, value);
    row.put("h_" + name, value == null ? null : step.setScale(6, RoundingMode.HALF_UP));
  }

  static Map<String, @Nullable Object> row(String docId, String place) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("doc_id", docId);
    row.put("place", place);
    return row;
  }
}
