package io.budgetlens.lake.release;

import io.budgetlens.lake.catalogue.Ledger;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews a run's lease as long as the process lives. */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final ScheduledExecutorService beat =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "lake-heartbeat");
            thread.setDaemon(true);
            return thread;
          });

  Heartbeat(Ledger ledger, String run) {
    long every = Ledger.LEASE.toMillis() / 4;
    var unused =
        beat.scheduleAtFixedRate(() -> renew(ledger, run), every, every, TimeUnit.MILLISECONDS);
  }

  /** A beat that fails is tried again with the next; publishing checks the lease by itself. */
  private static void renew(Ledger ledger, String run) {
    try {
      if (!ledger.renew(run)) {
        LOG.warn("{} no longer holds the right to publish", run);
      }
    } catch (RuntimeException e) {
      LOG.warn("the lease of {} could not be renewed: {}", run, e.getMessage());
    }
  }

  @Override
  public void close() {
    beat.shutdownNow();
  }
}
