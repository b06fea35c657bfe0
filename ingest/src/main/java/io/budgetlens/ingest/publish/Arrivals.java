package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.Landed;
import io.budgetlens.ingest.conform.SourceRow;
import io.budgetlens.ingest.layout.Layout;
import io.budgetlens.ingest.publish.Receipt.Refused;
import io.budgetlens.ingest.source.SourceFile;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Landing;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lands the files of a run and tells the new ones from those the lake already holds. */
final class Arrivals {
  private final List<Arrival> fresh = new ArrayList<>();
  private final List<Refused> refusedBefore = new ArrayList<>();
  private int unchanged;

  private Arrivals() {}

  static Arrivals of(
      List<SourceFile> files, Landing landing, Work work, Clock clock, LayoutChoice choice) {
    Map<String, Row> known = new HashMap<>();
    long order = 0;
    for (Row row : work.query(Step.beside(Arrivals.class, "landed_before"))) {
      known.put(row.text("doc_id"), row);
      order = Math.max(order, row.longValue("landed_order"));
    }
    Arrivals arrivals = new Arrivals();
    Set<DocumentId> seen = new HashSet<>();
    for (SourceFile file : files) {
      DocumentId doc = landing.land(file.path());
      Row before = known.get(doc.value());
      Arrival arrival =
          arrival(file, doc, landing, before, clock.instant(), order + 1, choice.of(file, before));
      boolean held = before != null && isCurrent(before, arrival);
      if (held || !seen.add(doc)) {
        arrivals.keep(file, before);
      } else {
        order++;
        arrivals.fresh.add(arrival);
      }
    }
    return arrivals;
  }

  private static boolean isCurrent(Row before, Arrival arrival) {
    return before.text("reader_version").equals(arrival.version());
  }

  private static Arrival arrival(
      SourceFile file,
      DocumentId doc,
      Landing landing,
      @org.jspecify.annotations.Nullable Row before,
      Instant now,
      long order,
      @org.jspecify.annotations.Nullable Layout layout) {
    long bytes = size(file);
    Instant at = before == null ? now : (Instant) Objects.requireNonNull(before.value("landed_at"));
    long place = before == null ? order : before.longValue("landed_order");
    return new Arrival(
        file,
        new Landed(doc, file.origin(), bytes, at, place),
        landing.path(doc),
        layout,
        before != null);
  }

  private static long size(SourceFile file) {
    try {
      return Files.size(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(file.path() + " cannot be read", e);
    }
  }

  private void keep(SourceFile file, @org.jspecify.annotations.Nullable Row before) {
    unchanged++;
    if (before != null && before.text("parse_status").equals(SourceRow.REFUSED)) {
      Words words = new Words(before.text("reason_zh"), before.text("reason_en"));
      refusedBefore.add(new Refused(file.origin(), before.text("doc_type"), words, true));
    }
  }

  List<Arrival> fresh() {
    return fresh;
  }

  List<Refused> refusedBefore() {
    return refusedBefore;
  }

  int unchanged() {
    return unchanged;
  }
}
