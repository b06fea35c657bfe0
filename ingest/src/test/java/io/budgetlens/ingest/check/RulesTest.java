package io.budgetlens.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void x() throws Exception {
    Audit audit = Audit.of(Files.readAllBytes(Path.of("../../../shared/seed-report.txt")));
    audit.findings().forEach(f -> System.out.println(f + "\n" + f.spans().stream().map(audit.document()::words).toList()));
    assertThat(audit.rules()).isNotEmpty();
  }
}
