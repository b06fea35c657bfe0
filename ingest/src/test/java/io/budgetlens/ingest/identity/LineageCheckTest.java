package io.budgetlens.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.record.RejectReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Changes of units that happened, and invented ones that cannot have happened. */
class LineageCheckTest {
  private record Sample(LineageChange change, String expected, String about) {
    static Sample of(String[] cells) {
      return new Sample(
          new LineageChange(
              text(cells[0]),
              text(cells[1]),
              cells[2],
              LocalDate.parse(cells[3]),
              cells[4].isEmpty() ? null : new BigDecimal(cells[4]),
              date(cells[5]),
              date(cells[6])),
          cells[7],
          cells[8]);
    }
  }

  private static @Nullable String text(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static @Nullable LocalDate date(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  @Test
  void letsStandWhatHappenedAndSaysWhyTheRestCannot() {
    List<Sample> samples = NamePairs.rows("lineage_samples.csv").stream().map(Sample::of).toList();
    LineageCheck check = new LineageCheck(samples.stream().map(Sample::change).toList());
    assertThat(samples)
        .allSatisfy(
            sample -> {
              RejectReason why = check.whyNot(sample.change());
              assertThat(why == null ? "stands" : why.id())
                  .as(sample.about())
                  .isEqualTo(sample.expected());
            });
  }
}
