package io.budgetlens.cli;

import io.budgetlens.ingest.publish.Progress;
import io.budgetlens.model.text.Words;

/** Shows an ingest run's steps and files on a terminal. */
final class RunProgress implements Progress {
  private final ProgressLine line;
  private Words step = new Words("", "");

  RunProgress(ProgressLine line) {
    this.line = line;
  }

  @Override
  public void step(Words what) {
    step = what;
  }

  @Override
  public void file(String file, int done, int all) {
    line.begins(new Words(step.zh() + " " + file, step.en() + " " + file), done, all);
  }
}
