package io.budgetlens.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RuleDocumentationTest {
  private static final Path PAGE = Path.of("..", "docs", "rules.md");

  @Test
  void thePageOfRulesIsAsTheRuleFilesSay() throws IOException {
    String page = RuleDocumentation.of(RuleBook.standard());
    if (Boolean.getBoolean("budgetlens.regenerate")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("stale: run this test with -Dbudgetlens.regenerate=true").hasContent(page);
  }
}
