package io.budgetlens.ingest.record;

import io.budgetlens.model.text.Words;

/**
 * A column of a canonical file.
 *
 * @param form how its cells are written
 * @param needed whether every row must fill it
 * @param meaning what stands in it, as the template explains it
 */
record RecordColumn(String name, RecordForm form, boolean needed, Words meaning) {
  /** The same, where every row must fill it. */
  RecordColumn ofEveryRow() {
    return new RecordColumn(name, form, true, meaning);
  }

  boolean isKeyOfUnit() {
    return name.equals("region_code") || name.equals("unit_code") || name.equals("unit_id");
  }
}
