package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextPortionsTest {

  @Test
  void leavesWhatIsNotMuchInOnePortion() {
    assertThat(portions(100)).hasSize(1);
  }

  @Test
  void putsEveryDocumentOfManyIntoOnePortion() {
    List<List<String>> portions = portions(300_000);

    assertThat(portions).hasSize(5);
    assertThat(portions.stream().flatMap(List::stream)).hasSize(512).doesNotHaveDuplicates();
    assertThat(portions).allSatisfy(p -> assertThat(p).hasSizeGreaterThan(50));
  }

  @Test
  void leavesATextOfNothingInOnePortion() {
    try (Engine engine = DuckDbEngine.inProcess();
        Work work = engine.open()) {
      assertThat(new TextPortions(work, "select '' as doc_id, '' as text where false").steps())
          .hasSize(1);
    }
  }

  /** The ids of 512 documents, all of so many characters, by portion. */
  private static List<List<String>> portions(int characters) {
    String rows =
        "select md5(cast(i as varchar)) as doc_id, repeat('文', "
            + characters
            + ") as text from range(512) r(i)";
    try (Engine engine = DuckDbEngine.inProcess();
        Work work = engine.open()) {
      return new TextPortions(work, rows).steps().stream().map(s -> ids(work, s).toList()).toList();
    }
  }

  private static Stream<String> ids(Work work, Step portion) {
    List<Row> ids = work.query(Step.of("ids", "select doc_id from (" + portion.sql() + ") told"));
    return ids.stream().map(r -> r.text("doc_id"));
  }
}
