package io.budgetlens.model.table;

import java.util.ArrayList;
import java.util.List;

/** Writes a contract down column by column; field ids follow the order. */
final class ContractBuilder {
  private final String name;
  private final List<Column> columns = new ArrayList<>();
  private List<String> key = List.of();
  private List<String> partition = List.of();
  private List<String> order = List.of();

  ContractBuilder(String name) {
    this.name = name;
  }

  ContractBuilder text(String column) {
    return required(column, ColumnType.TEXT);
  }

  ContractBuilder required(String column, ColumnType type) {
    return add(column, type, true);
  }

  ContractBuilder optional(String column, ColumnType type) {
    return add(column, type, false);
  }

  private ContractBuilder add(String column, ColumnType type, boolean required) {
    columns.add(new Column(columns.size() + 1, column, type, required));
    return this;
  }

  ContractBuilder key(String... names) {
    key = List.of(names);
    return this;
  }

  ContractBuilder partition(String... names) {
    partition = List.of(names);
    return this;
  }

  ContractBuilder order(String... names) {
    order = List.of(names);
    return this;
  }

  TableContract build() {
    return new TableContract(name, columns, key, partition, order);
  }
}
