package io.budgetlens.bench;

import java.io.IOException;
import java.nio.file.Path;

/** One side's work on documents, one after the other in one thread. */
interface Worker extends AutoCloseable {
  void take(Path document) throws IOException;

  /** Does what was put off. */
  default void finish() throws IOException {}

  /** What came of all of it, so that none of it is left undone. */
  String told();

  @Override
  default void close() {}
}
