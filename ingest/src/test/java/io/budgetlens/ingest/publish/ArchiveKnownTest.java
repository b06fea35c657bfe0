package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.source.ZipFile;
import io.budgetlens.model.code.DocumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An archive is known by its bytes. A member that is unpacked lands first, so one that is not there
 * after a run was not unpacked by it.
 */
class ArchiveKnownTest {
  private static final String UNITS = "region_code,unit_code,name\n990105,219001,栖云市河东区财政局\n";
  private static final String YEARS =
      "region_code,unit_code,fiscal_year,entity_scope,expenditure\n990105,219001,2023,own,%s\n";

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void ingestAnArchive() throws IOException {
    lake = new TestLake(folder).with("a.zip", zip("1.00"));
    lake.ingest();
    for (Path member : members()) {
      Files.delete(member);
    }
  }

  @AfterEach
  void close() {
    lake.close();
  }

  private static byte[] zip(String expenditure) {
    return new ZipFile()
        .with("units.csv", UNITS)
        .with("years.csv", YEARS.formatted(expenditure))
        .bytes();
  }

  private List<Path> members() {
    return lake
        .lines("select doc_id from source_document where origin like 'a.zip!/%' order by doc_id")
        .stream()
        .map(id -> lake.lake().landing().path(new DocumentId(id)))
        .toList();
  }

  @Test
  void isNotOpenedAgainWhereItHasNotChanged() {
    Receipt again = lake.ingest();
    assertThat(again.release()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(members()).hasSize(2).noneMatch(Files::exists);
  }

  @Test
  void isNotOpenedAgainUnderAnotherName() {
    lake.clearInputs();
    Receipt again = lake.with("renamed/b.zip", zip("1.00")).ingest();
    assertThat(again.release()).isEmpty();
    assertThat(members()).hasSize(2).noneMatch(Files::exists);
  }

  @Test
  void isOpenedAgainWhereAMemberHasChanged() {
    Receipt again = lake.with("a.zip", zip("2.00")).ingest();
    assertThat(again.documents()).isEqualTo(1);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(lake.lines("select expenditure from budget_year")).containsExactly("2.00");
  }
}
