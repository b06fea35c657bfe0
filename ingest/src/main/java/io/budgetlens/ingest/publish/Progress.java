package io.budgetlens.ingest.publish;

import io.budgetlens.model.text.Words;

/** Is told how far a run has come. Calls come from the thread that runs. */
public interface Progress {
  /** Nobody listens. */
  Progress SILENT = new Progress() {};

  /** A step begins, such as reading the documents. */
  default void step(Words what) {}

  /**
   * {@code done} of {@code all} files of the step are taken up; {@code file} is the last of them.
   */
  default void file(String file, int done, int all) {}
}
