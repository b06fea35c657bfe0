package io.budgetlens.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTest {

  @ParameterizedTest
  @CsvSource({
    "8725500.000000, CNY, 8725500.00",
    "0, CNY, 0.00",
    "-0.015, CNY, -0.015",
    "1E+9, CNY, 1000000000.00",
    "0.9819, ratio, 0.981900",
    "10, points, 10.00",
    "0.005, points, 0.005",
    "13.000000, persons, 13",
    "30, persons, 30",
    "7, no_such_unit, 7"
  })
  void writesEveryUnitWithItsDecimalsAndRoundsNothing(String value, String unit, String wire) {
    assertThat(Exact.of(new BigDecimal(value), unit)).isEqualTo(wire);
  }
}
