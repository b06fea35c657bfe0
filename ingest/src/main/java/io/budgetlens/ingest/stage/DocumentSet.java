package io.budgetlens.ingest.stage;

import io.budgetlens.model.code.DocumentId;

/**
 * A set of document ids in 16 to 64 bytes each, so that a million of them take little of the heap.
 * Of an id's 256 bits it keeps the first 128.
 */
public final class DocumentSet {
  private long[] halves = new long[2 << 10];
  private int size;

  /** Whether the id was not there before. */
  public boolean add(DocumentId id) {
    if (size * 4 >= halves.length) {
      grow();
    }
    return put(half(id, 0), half(id, 16));
  }

  public boolean contains(DocumentId id) {
    int slot = slot(half(id, 0), half(id, 16));
    return halves[slot] != 0 || halves[slot + 1] != 0;
  }

  public int size() {
    return size;
  }

  private boolean put(long high, long low) {
    int slot = slot(high, low);
    if (halves[slot] != 0 || halves[slot + 1] != 0) {
      return false;
    }
    halves[slot] = high;
    halves[slot + 1] = low;
    size++;
    return true;
  }

  /** Where the id stands, or where there is room for it. */
  private int slot(long high, long low) {
    int mask = halves.length - 2;
    int slot = (int) (low << 1) & mask;
    while ((halves[slot] != 0 || halves[slot + 1] != 0)
        && (halves[slot] != high || halves[slot + 1] != low)) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] before = halves;
    halves = new long[before.length * 2];
    size = 0;
    for (int i = 0; i < before.length; i += 2) {
      if (before[i] != 0 || before[i + 1] != 0) {
        put(before[i], before[i + 1]);
      }
    }
  }

  private static long half(DocumentId id, int from) {
    return Long.parseUnsignedLong(id.value(), from, from + 16, 16);
  }
}
