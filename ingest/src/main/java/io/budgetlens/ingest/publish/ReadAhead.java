package io.budgetlens.ingest.publish;

/**
 * How much text readers may have ready before it is taken, in the order in which documents were
 * taken up. The document that is next to be taken is always let in, so that nothing waits for good.
 */
final class ReadAhead {
  private static final long CHARACTERS = 8_000_000;

  private long next;
  private long ready;

  /**
   * Waits until there is room.
   *
   * @param number the document's place in the order, from 0
   */
  synchronized void enter(long number, long characters) throws InterruptedException {
    while (number != next && ready + characters > CHARACTERS) {
      wait();
    }
    ready += characters;
  }

  /** The next document was taken. */
  synchronized void leave(long characters) {
    ready -= characters;
    next++;
    notifyAll();
  }
}
