package io.budgetlens.analytics.profile;

import io.budgetlens.analytics.evidence.Testimonies;
import io.budgetlens.analytics.evidence.Testimony;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The record of a fiscal year in one scope.
 *
 * @param testimonies how many sources told of it
 * @param cells the items that are stated, in the order of the items' registry; an item that is not
 *     here is absent, never zero
 */
public record RecordYear(int fiscalYear, String entityScope, int testimonies, List<Cell> cells) {
  public RecordYear {
    cells = List.copyOf(cells);
  }

  static RecordYear of(Row row) {
    Testimonies spoken = Testimonies.of(row);
    List<Cell> cells = new ArrayList<>();
    for (Item item : Items.ofRecord()) {
      Object value = row.value(item.id());
      if (value != null) {
        cells.add(new Cell(item, new BigDecimal(value.toString()), spoken.of(item.id())));
      }
    }
    return new RecordYear(
        row.integer("fiscal_year"),
        row.text("entity_scope"),
        row.integer("testimony_count"),
        cells);
  }

  /** A stated item with the testimony that speaks for it. */
  public record Cell(Item item, BigDecimal value, Testimony testimony) {}
}
