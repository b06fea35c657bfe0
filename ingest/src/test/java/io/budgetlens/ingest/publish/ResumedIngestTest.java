package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import io.budgetlens.model.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumedIngestTest {
  private static final int DOCUMENTS = 600;

  @TempDir Path folder;

  @Test
  void readsNothingTwiceAfterARunThatDiedWhileReading() {
    try (TestLake undisturbed = filled("undisturbed");
        TestLake disturbed = filled("disturbed")) {
      undisturbed.ingest();
      assertThatThrownBy(() -> disturbed.ingest(dyingWhileReading())).hasMessage("died");
      assertThat(disturbed.lake().current()).isEmpty();

      Receipt receipt = disturbed.ingest();

      assertThat(receipt.resumed()).isBetween(1, DOCUMENTS - 1);
      assertThat(receipt.documents()).isEqualTo(DOCUMENTS);
      assertThat(content(disturbed)).isEqualTo(content(undisturbed));
    }
  }

  @Test
  void readsNothingAtAllAfterARunThatDiedBeforeItPublished() {
    try (TestLake undisturbed = filled("undisturbed");
        TestLake disturbed = filled("disturbed")) {
      undisturbed.ingest();
      assertThatThrownBy(() -> disturbed.ingest(dyingBeforePublishing())).hasMessage("died");

      Receipt receipt = disturbed.ingest();

      assertThat(receipt.resumed()).isEqualTo(DOCUMENTS);
      assertThat(content(disturbed)).isEqualTo(content(undisturbed));
      assertThat(disturbed.lake().staged()).satisfies(s -> assertThat(s).isEmptyDirectory());
    }
  }

  @Test
  void publishesNothingOfWhatAnotherRunHadStaged() {
    try (TestLake lake = filled("lake")) {
      assertThatThrownBy(() -> lake.ingest(dyingBeforePublishing())).hasMessage("died");
      lake.clearInputs();
      lake.with("other.txt", report(9_999));

      assertThat(lake.ingest().documents()).isEqualTo(1);
      assertThat(lake.lines("select origin from source_document")).containsExactly("other.txt");
    }
  }

  private static Progress dyingWhileReading() {
    return new Progress() {
      @Override
      public void file(String file, int done, int all) {
        throw new IllegalStateException("died");
      }
    };
  }

  private static Progress dyingBeforePublishing() {
    return new Progress() {
      @Override
      public void step(Words what) {
        if (what.en().equals("checking")) {
          throw new IllegalStateException("died");
        }
      }
    };
  }

  private TestLake filled(String name) {
    TestLake lake = new TestLake(folder.resolve(name));
    for (int i = 0; i < DOCUMENTS; i++) {
      lake.with("d%04d.txt".formatted(i), report(i));
    }
    return lake;
  }

  private static String report(int number) {
    return """
        栖云市第%d水务所2023年度部门整体绩效评价报告

        一、当年预算执行情况
        2023年全年预算数%d.00万元，资金总体支出100.00万元，预算执行率为%s%%。
        """
        .formatted(number, 200 + number, number % 7 == 0 ? "99.99" : "50.00");
  }

  private static List<String> content(TestLake lake) {
    List<String> all = new ArrayList<>();
    for (TableContract table : Tables.facts()) {
      String order = String.join(" nulls first, ", table.key()) + " nulls first";
      all.addAll(lake.lines("select * from " + table.name() + " order by " + order));
    }
    assertThat(all).hasSizeGreaterThan(DOCUMENTS);
    return all;
  }
}
