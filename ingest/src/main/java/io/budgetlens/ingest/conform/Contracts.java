package io.budgetlens.ingest.conform;

import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import java.util.ArrayList;
import java.util.List;

/** The shapes of tables that live only while a run conforms its input. */
public final class Contracts {
  public static final TableContract REJECT_REASON = of("reject_reason", "id", "zh", "en");
  public static final TableContract GONE = of("gone", "doc_id");
  static final TableContract WANTED_NAME = of("wanted_name", "name_normalised");
  public static final TableContract NAMED_UNIT = of("named_unit", "name", "unit_id");
  static final TableContract WANTED_ENDING = of("wanted_ending", "tail", "ending");
  static final TableContract WANTED_PLACE = of("wanted_place", "region_code", "tail");
  static final TableContract WANTED_CODE = of("wanted_code", "code");
  static final TableContract WANTED_DOCUMENT = of("wanted_document", "doc_id");

  private Contracts() {}

  private static TableContract of(String name, String... texts) {
    List<Column> columns = new ArrayList<>();
    for (String text : texts) {
      columns.add(new Column(columns.size() + 1, text, ColumnType.TEXT, true));
    }
    return new TableContract(name, columns, List.of(), List.of(), List.of());
  }
}
