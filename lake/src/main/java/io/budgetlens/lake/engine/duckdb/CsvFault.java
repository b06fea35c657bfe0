package io.budgetlens.lake.engine.duckdb;

import java.util.Locale;

/** Why a line of a CSV file is no record. */
enum CsvFault {
  TOO_FEW_COLUMNS,
  TOO_MANY_COLUMNS,
  /** A quote inside an unquoted field, text after a closing quote, or a quote never closed. */
  BROKEN_QUOTING,
  INVALID_UTF8,
  /** More than {@link CsvScanner#LONGEST} bytes: most often a quote that is never closed. */
  TOO_LONG;

  /** How {@code <name>_rejects} writes it. */
  String reason() {
    return name().toLowerCase(Locale.ROOT);
  }
}
