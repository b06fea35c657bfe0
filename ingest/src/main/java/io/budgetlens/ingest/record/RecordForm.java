package io.budgetlens.ingest.record;

/** How a cell of a canonical file is written. */
public enum RecordForm {
  /** Six or nine digits. */
  REGION,
  /** One to twenty letters and digits. */
  UNIT_CODE,
  /** {@code <9 digits>-<unit code>} or {@code x-<12 hex>}. */
  UNIT_ID,
  FISCAL_YEAR,
  /** 1 to 12, also {@code 01} and {@code 3月}. */
  MONTH,
  /** {@code own} or {@code consolidated}, also 本级 and 汇总. */
  SCOPE,
  /** Three capital letters, such as {@code CNY}. */
  CURRENCY,
  SOURCE_KIND,
  LINEAGE_KIND,
  /** Yuan with at most two decimals. */
  MONEY,
  /** Yuan with at most two decimals, not below zero. */
  BUDGET,
  /** A fraction with at most six decimals. */
  RATE,
  /** A fraction from 0 to 1. */
  SHARE,
  /** A whole number, not below zero. */
  COUNT,
  /** 1 to 9. */
  LEVEL,
  /** 0 to 1000 with at most two decimals. */
  POINTS,
  /** {@code positive}, {@code negative}, {@code equal}, {@code qualitative}, or a sign. */
  NATURE,
  /** ≥ ≤ = &gt; &lt;. */
  OPERATOR,
  /** {@code 2024-03-31}. */
  DATE,
  /** An item id of a score; {@code total}, {@code output} … are short for them. */
  DIMENSION,
  TEXT
}
