package io.budgetlens.model.table;

/**
 * A column of a published table.
 *
 * @param id the Iceberg field id, stable for ever
 */
public record Column(int id, String name, ColumnType type, boolean required) {}
