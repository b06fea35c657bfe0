package io.budgetlens.ingest.conform;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.code.RegionCode;
import io.budgetlens.model.table.Tables;
import java.util.Objects;

/** Units that come by a document's words only. */
final class UnitRows {
  private UnitRows() {}

  static Row named(String docId, String name, SubjectUnit unit) {
    String region = unit.region();
    boolean placed = !unit.province().equals(SubjectUnit.NO_PROVINCE);
    return TableRow.of(Tables.UNIT)
        .with("unit_id", Objects.requireNonNull(unit.id(), "unit id").value())
        .with("region_code", region)
        .with("region_tier", region == null ? null : new RegionCode(region).tier().id())
        .with("province", placed ? unit.province() : null)
        .with("name", name)
        .with("name_normalised", UnitName.normalise(name))
        .with("doc_id", docId)
        .with("place", DocumentRows.PLACE)
        .row();
  }
}
