package io.budgetlens.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void fieldIdsAreOneToNInEveryTable() {
    for (TableContract table : Tables.all()) {
      List<Integer> ids = table.columns().stream().map(Column::id).toList();
      assertThat(ids).as(table.name()).startsWith(1).isSorted().doesNotHaveDuplicates();
      assertThat(ids).hasSize(ids.get(ids.size() - 1));
    }
  }

  @Test
  void namesAreSnakeCaseAndTheYearIsAlwaysTheFiscalYear() {
    for (TableContract table : Tables.all()) {
      assertThat(table.columnNames()).allMatch(c -> c.matches("[a-z][a-z0-9_]*"));
      assertThat(table.columnNames()).doesNotContain("year");
    }
  }

  @Test
  void aKeyOfAColumnThatDoesNotExistIsRefused() {
    List<Column> columns = List.of(new Column(1, "unit_id", ColumnType.TEXT, true));
    assertThatThrownBy(() -> new TableContract("t", columns, List.of("unit"), List.of(), List.of()))
        .hasMessageContaining("[unit]");
  }

  @Test
  void scopeIsPartOfTheKeyOfARecordAndNeverOfAUnit() {
    assertThat(Tables.BUDGET_YEAR.key()).contains("entity_scope");
    assertThat(Tables.UNIT.key()).containsExactly("unit_id");
  }
}
