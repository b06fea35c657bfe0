package io.budgetlens.cli;

import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Engine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were read and wait for the rule book, which costs nearly as much for one as for
 * many. What is shown comes in the order in which it was taken up.
 */
final class ExtractBatch {
  private static final int MOST_DOCUMENTS = 256;
  private static final long MOST_CHARS = 4_000_000;

  /** A document, or something to be said in its turn. */
  private record Waiting(@Nullable DocumentReport report, @Nullable Runnable other) {}

  private final Engine engine;
  private final Consumer<DocumentReport> show;
  private final List<Waiting> waiting = new ArrayList<>();
  private long chars;
  private int documents;

  ExtractBatch(Engine engine, Consumer<DocumentReport> show) {
    this.engine = engine;
    this.show = show;
  }

  /** Takes up a document that is not checked yet. */
  void add(DocumentReport unchecked) {
    waiting.add(new Waiting(unchecked, null));
    documents++;
    chars += unchecked.document().text().length();
    if (documents >= MOST_DOCUMENTS || chars >= MOST_CHARS) {
      flush();
    }
  }

  /** Takes up something that is said between documents. */
  void say(Runnable words) {
    if (documents == 0) {
      words.run();
    } else {
      waiting.add(new Waiting(null, words));
    }
  }

  /** Checks and shows everything that waits. */
  void flush() {
    List<DocumentReport> unchecked = new ArrayList<>();
    for (Waiting each : waiting) {
      if (each.report() != null) {
        unchecked.add(each.report());
      }
    }
    Iterator<DocumentReport> checked =
        unchecked.isEmpty()
            ? unchecked.iterator()
            : DocumentReport.checked(unchecked, engine).iterator();
    for (Waiting each : waiting) {
      if (each.other() != null) {
        each.other().run();
      } else {
        show.accept(checked.next());
      }
    }
    waiting.clear();
    documents = 0;
    chars = 0;
  }
}
