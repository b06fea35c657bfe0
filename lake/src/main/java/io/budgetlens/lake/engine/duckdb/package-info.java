/** The engine port on DuckDB: one in-memory database per work, in this process, never online. */
@NullMarked
package io.budgetlens.lake.engine.duckdb;

import org.jspecify.annotations.NullMarked;
