package io.budgetlens.model.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a published table promises.
 *
 * @param name snake_case, the name of its view in every SQL step
 * @param key the columns that identify a row
 * @param partition identity partition columns; empty where a table is small
 * @param order the sort order of rows within a file
 */
public record TableContract(
    String name,
    List<Column> columns,
    List<String> key,
    List<String> partition,
    List<String> order) {

  public TableContract {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    partition = List.copyOf(partition);
    order = List.copyOf(order);
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(name + " has the column " + column.name() + " twice");
      }
    }
    for (List<String> used : List.of(key, partition, order)) {
      if (!names.containsAll(used)) {
        throw new IllegalArgumentException(name + " has not all of the columns " + used);
      }
    }
  }

  public Column column(String wanted) {
    return columns.stream()
        .filter(c -> c.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column '" + wanted + "'"));
  }

  public boolean has(String wanted) {
    return columns.stream().anyMatch(c -> c.name().equals(wanted));
  }

  /**
   * The same table with fewer columns: a file that leaves out an optional column has no value in
   * it.
   *
   * @throws IllegalArgumentException where one of them is required
   */
  public TableContract without(Set<String> absent) {
    for (Column column : columns) {
      if (column.required() && absent.contains(column.name())) {
        throw new IllegalArgumentException(name + " needs the column " + column.name());
      }
    }
    List<Column> kept = columns.stream().filter(c -> !absent.contains(c.name())).toList();
    return new TableContract(name, kept, key, partition, order);
  }

  /** The same table with no more than the columns that every row fills. */
  public TableContract required() {
    return without(
        columns.stream().filter(c -> !c.required()).map(Column::name).collect(Collectors.toSet()));
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
