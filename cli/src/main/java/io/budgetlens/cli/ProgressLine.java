package io.budgetlens.cli;

import io.budgetlens.model.text.Language;
import io.budgetlens.model.text.Words;
import java.io.PrintWriter;

/** One line a step: rewritten in place on a terminal, silent where nobody watches. */
final class ProgressLine {
  private final PrintWriter err;
  private final Language language;
  private final boolean terminal = System.console() != null && System.getenv("TERM") != null;

  ProgressLine(PrintWriter err, Language language) {
    this.err = err;
    this.language = language;
  }

  void begins(Words step, int number, int of) {
    if (terminal) {
      err.print("\r\u001b[2K" + number + "/" + of + " " + step.in(language));
      if (number == of) {
        err.print("\r\u001b[2K");
      }
      err.flush();
    }
  }
}
