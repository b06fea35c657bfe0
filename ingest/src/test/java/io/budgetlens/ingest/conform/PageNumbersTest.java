package io.budgetlens.ingest.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageNumbersTest {
  @Test
  void joinsNeighbours() {
    assertThat(PageNumbers.of(List.of(3, 5, 6, 7, 9, 10))).isEqualTo("3, 5-7, 9-10");
    assertThat(PageNumbers.of(List.of(2))).isEqualTo("2");
  }
}
