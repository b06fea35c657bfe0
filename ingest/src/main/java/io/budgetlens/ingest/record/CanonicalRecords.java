package io.budgetlens.ingest.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The templates of the canonical CSV files, told in {@code docs/records.md}. */
public final class CanonicalRecords {
  private CanonicalRecords() {}

  /**
   * {@code units}, {@code unit_lineage}, {@code budget_years}, {@code budget_months}, {@code
   * projects}, {@code scores}, {@code indicators}.
   */
  public static List<String> names() {
    return Arrays.stream(RecordKind.values()).map(RecordKind::id).toList();
  }

  /**
   * The template of a file: its header, and a line beginning with {@code #} that explains each
   * column and is skipped when read.
   *
   * @param name one of {@link #names()}
   * @throws IllegalArgumentException where there is no such file
   */
  public static String template(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException("no template '" + name + "'; there are " + names());
    }
    try (InputStream in =
        CanonicalRecords.class.getResourceAsStream("templates/" + name + ".csv")) {
      if (in == null) {
        throw new IllegalStateException("the template " + name + ".csv is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the template " + name + ".csv cannot be read", e);
    }
  }
}
