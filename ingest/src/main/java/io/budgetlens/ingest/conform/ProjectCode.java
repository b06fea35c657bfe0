package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.extract.Project;
import io.budgetlens.model.code.DocumentId;
import java.nio.charset.StandardCharsets;

/**
 * The key of a project within its unit and year: its code, or where the form gives none {@code
 * n-<12 hex>} of its normalised name, the same in every document.
 */
final class ProjectCode {
  private static final int DIGITS = 12;

  private ProjectCode() {}

  static String of(Project project) {
    String code = project.code();
    return code == null ? named(project.name()) : code;
  }

  private static String named(String name) {
    byte[] bytes = UnitName.normalise(name).getBytes(StandardCharsets.UTF_8);
    return "n-" + DocumentId.of(bytes).value().substring(0, DIGITS);
  }
}
