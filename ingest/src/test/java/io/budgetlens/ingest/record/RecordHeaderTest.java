package io.budgetlens.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.budgetlens.ingest.read.UnreadableDocument;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordHeaderTest {

  private static UnreadableDocument refusal(String file, String header) {
    return catchThrowableOfType(
        UnreadableDocument.class, () -> RecordHeader.of(file, CsvLine.cells(header)));
  }

  @Test
  void tellsEachTemplateByItsHeader() {
    for (RecordKind kind : RecordKind.values()) {
      String header = CanonicalRecords.template(kind.id()).lines().findFirst().orElseThrow();
      assertThat(RecordHeader.of("x.csv", CsvLine.cells(header)).kind()).isEqualTo(kind);
    }
  }

  @Test
  void templatesHaveTheColumnsThatAreRead() {
    for (RecordKind kind : RecordKind.values()) {
      List<String> lines = CanonicalRecords.template(kind.id()).lines().toList();
      assertThat(CsvLine.cells(lines.get(0)))
          .isEqualTo(kind.columns().stream().map(RecordColumn::name).toList());
      assertThat(CsvLine.cells(lines.get(1))).isEqualTo(explanations(kind));
    }
  }

  private static List<String> explanations(RecordKind kind) {
    List<String> cells =
        kind.columns().stream()
            .map(c -> c.meaning().zh() + " / " + c.meaning().en())
            .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    cells.set(0, "# " + cells.get(0));
    return cells;
  }

  @Test
  void namesTheMissingColumnTheColumnsFoundAndTheTemplate() {
    UnreadableDocument refused =
        refusal("2023 budget_years.csv", "region_code,unit_code,entity_scope,expenditure");
    assertThat(refused.reason()).isEqualTo("missing_column");
    assertThat(refused.words().en())
        .isEqualTo(
            "2023 budget_years.csv has no column fiscal_year; it has: region_code, unit_code,"
                + " entity_scope, expenditure. Add it as in the template budget_years.csv.");
    assertThat(refused.words().zh()).contains("缺少列 fiscal_year", "现有列");
  }

  @Test
  void refusesAHeaderOfNoCanonicalFile() {
    assertThat(refusal("facts.csv", "a,b").reason()).isEqualTo("unknown_columns");
  }

  @Test
  void refusesAColumnThatStandsTwice() {
    assertThat(refusal("u.csv", "region_code,unit_code,name,name").words().en())
        .isEqualTo("u.csv has the column name twice; keep one of them.");
  }

  @Test
  void passesOverColumnsItDoesNotKnow() {
    assertThat(
            RecordHeader.of("u.csv", Arrays.asList("region_code", "电话", "unit_code", " Name "))
                .columns())
        .containsExactly("region_code", "skipped_2", "unit_code", "name");
  }
}
