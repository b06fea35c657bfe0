package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadAheadTest {
  private static final long LARGE = 5_000_000;

  private final ReadAhead ahead = new ReadAhead();

  @Test
  void letsTheNextDocumentInWhateverOthersHold() throws InterruptedException {
    ahead.enter(1, LARGE);

    ahead.enter(0, 4 * LARGE);
  }

  @Test
  void keepsALaterDocumentWaitingUntilTheOnesBeforeAreTaken() throws Exception {
    ExecutorService readers = Executors.newSingleThreadExecutor();
    try {
      ahead.enter(0, LARGE);
      CountDownLatch started = new CountDownLatch(1);
      Future<?> later =
          readers.submit(
              () -> {
                started.countDown();
                ahead.enter(1, LARGE);
                return null;
              });
      started.await();
      assertThat(later.isDone()).isFalse();

      ahead.leave(LARGE);

      later.get(20, TimeUnit.SECONDS);
    } finally {
      readers.shutdownNow();
    }
  }
}
