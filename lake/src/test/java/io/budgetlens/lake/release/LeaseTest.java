package io.budgetlens.lake.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.lake.catalogue.Holder;
import io.budgetlens.lake.catalogue.LeaseLost;
import io.budgetlens.lake.catalogue.Ledger;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.table.Tables;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Holder ELSEWHERE = new Holder(1, "another-host", NOW);

  @TempDir private Path root;
  private final Engine engine = DuckDbEngine.inProcess();

  private Lake open(Instant now) {
    return Lake.openOrCreate(root, Clock.fixed(now, ZoneOffset.UTC), Checkpoint.none());
  }

  private void take(Holder holder, Instant when) {
    try (Lake lake = open(when);
        Ledger ledger =
            new Ledger(lake.root().resolve("catalog.db"), Clock.fixed(when, ZoneOffset.UTC))) {
      assertThat(ledger.begin("run-other", "analyze", holder)).isEmpty();
    }
  }

  @Test
  void refusesASecondPublisherAndNamesTheFirst() {
    try (Lake lake = open(NOW);
        Publication first = lake.begin("ingest", Duration.ZERO);
        Lake other = open(NOW)) {
      assertThatThrownBy(() -> other.begin("analyze", Duration.ZERO))
          .isInstanceOfSatisfying(
              LakeBusy.class,
              busy -> {
                assertThat(busy.holder()).isEqualTo(Holder.thisProcess().toString());
                assertThat(busy.words().zh()).contains(busy.holder(), "ingest", NOW.toString());
                assertThat(busy.words().en()).contains(busy.holder(), "ingest", NOW.toString());
              });
      assertThat(first.base()).isEmpty();
    }
  }

  @Test
  void letsTheNextInWhenTheFirstIsDone() {
    try (Lake lake = open(NOW)) {
      Publication first = lake.begin("ingest", Duration.ZERO);
      var second =
          CompletableFuture.supplyAsync(() -> lake.begin("analyze", Duration.ofMinutes(1)));
      first.close();
      try (Publication run = second.join()) {
        assertThat(run.publish().kind()).isEqualTo("analyze");
      }
    }
  }

  @Test
  void takesOverFromAProcessOfThisHostThatIsDead() {
    Holder self = Holder.thisProcess();
    take(new Holder(self.pid(), self.host(), self.began().minusSeconds(3600)), NOW);
    try (Lake lake = open(NOW)) {
      assertThat(ScoreRun.publish(lake, engine, 1, "1.00").number()).isEqualTo(1);
    }
  }

  @Test
  void waitsForAnotherHostUntilItsLeaseExpires() {
    take(ELSEWHERE, NOW);
    Instant expiry = NOW.plus(Ledger.LEASE);
    try (Lake lake = open(expiry.minusMillis(1))) {
      assertThatThrownBy(() -> lake.begin("ingest", Duration.ZERO))
          .isInstanceOf(LakeBusy.class)
          .hasMessageContaining("1@another-host");
    }
    try (Lake lake = open(expiry)) {
      assertThat(ScoreRun.publish(lake, engine, 1, "1.00").number()).isEqualTo(1);
    }
  }

  @Test
  void stopsAPublisherWhoseLeaseWasTakenOver() {
    try (Lake early = open(NOW);
        Lake late = open(NOW.plus(Ledger.LEASE));
        Publication slow = early.begin("ingest", Duration.ZERO);
        Work work = engine.open()) {
      slow.replace(Tables.UNIT, ScoreRun.units(work, slow, 7));
      Release second = ScoreRun.publish(late, engine, 2, "1.00");

      assertThatThrownBy(slow::publish).isInstanceOf(LeaseLost.class);
      assertThat(late.releases()).containsExactly(second);
      assertThat(ScoreRun.seen(late, engine, second)).startsWith("2 units");
      assertThat(ScoreRun.publish(late, engine, 3, "1.00").number()).isEqualTo(2);
      assertThat(ScoreRun.seen(late, engine, late.release(2))).startsWith("3 units");
    }
  }
}
