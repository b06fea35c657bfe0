package io.budgetlens.model.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FiscalYearTest {
  @Test
  void aYearOfFiveDigitsIsRefused() {
    assertThatThrownBy(() -> new FiscalYear(20219)).hasMessageContaining("20219");
  }

  @Test
  void knowsTheYearBefore() {
    assertThat(new FiscalYear(2023).previous()).isEqualTo(new FiscalYear(2022));
  }
}
