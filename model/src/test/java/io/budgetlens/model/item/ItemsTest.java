package io.budgetlens.model.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.Tables;
import org.junit.jupiter.api.Test;

class ItemsTest {
  @Test
  void aMoneyItemHasAChangeAndAChangeRate() {
    assertThat(Items.get("income_change").measure()).isEqualTo(Measure.MONEY);
    assertThat(Items.get("income_change_rate").measure()).isEqualTo(Measure.RATIO);
    assertThat(Items.get("staff_actual_change").measure()).isEqualTo(Measure.PERSONS);
  }

  @Test
  void aRateHasNoChangeOfItsOwn() {
    assertThat(Items.find("execution_rate_change")).isEmpty();
    assertThatThrownBy(() -> Items.get("execution_rate").change())
        .hasMessageContaining("execution_rate");
  }

  @Test
  void anUnknownIdIsRefusedByName() {
    assertThatThrownBy(() -> Items.get("profit")).hasMessage("no item has the id profit");
  }

  @Test
  void everyItemOfARecordIsAColumnOfTheTestimonyAndTheRecord() {
    for (Item item : Items.ofRecord()) {
      ColumnType type = Tables.typeOf(item.measure());
      assertThat(Tables.BUDGET_TESTIMONY.column(item.id()).type()).isEqualTo(type);
      assertThat(Tables.BUDGET_YEAR.column(item.id()).type()).isEqualTo(type);
    }
  }

  @Test
  void everyItemIsNamedInBothLanguages() {
    assertThat(Items.all())
        .allSatisfy(
            i -> {
              assertThat(i.name().zh()).matches(".*\\p{IsHan}.*");
              assertThat(i.name().en()).matches("[ -~]+");
            });
  }
}
