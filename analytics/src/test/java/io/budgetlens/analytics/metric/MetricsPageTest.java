package io.budgetlens.analytics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.model.metric.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
  private static final Path PAGE = Path.of("../docs/metrics.md");

  @Test
  void agreesWithTheRegistry() throws IOException {
    String page = MetricsPage.of(Metrics.standard());
    if (Boolean.getBoolean("budgetlens.regenerate")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("stale: run this test with -Dbudgetlens.regenerate=true")
        .isEqualTo(page);
  }
}
