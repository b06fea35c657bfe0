package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.Landed;
import io.budgetlens.ingest.conform.SourceRow;
import io.budgetlens.ingest.publish.Receipt.Refused;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.ingest.source.Archive;
import io.budgetlens.ingest.source.Found;
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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lands the files of a run and tells the new ones from those the lake already holds. Archives are
 * landed and their members, too, each as a document of its own; an archive that the lake holds is
 * not opened again.
 */
final class Arrivals {
  /** How many members an archive's row names that could not be unpacked. */
  private static final int NAMED = 5;

  private final Landing landing;
  private final Clock clock;
  private final Path scratch;
  private final Map<String, Row> known = new HashMap<>();
  private final Map<String, Integer> membersOf = new HashMap<>();
  private final Set<DocumentId> seen = new HashSet<>();
  private final List<Arrival> fresh = new ArrayList<>();
  private final List<OpenedArchive> archives = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private long order;
  private int unchanged;

  /**
   * @param scratch a folder for members of archives, one at a time
   */
  Arrivals(Landing landing, Work work, Clock clock, Path scratch) {
    this.landing = landing;
    this.clock = clock;
    this.scratch = scratch;
    for (Row row : work.query(Step.beside(Arrivals.class, "landed_before"))) {
      known.put(row.text("doc_id"), row);
      order = Math.max(order, row.longValue("landed_order"));
      String origin = row.text("origin");
      int end = origin.indexOf("!/");
      if (end > 0) {
        membersOf.merge(origin.substring(0, end), 1, Integer::sum);
      }
    }
  }

  void take(SourceFile file) {
    DocumentId doc = landing.land(file.path());
    Row before = known.get(doc.value());
    boolean held = before != null && isCurrent(before);
    if (held || !seen.add(doc)) {
      keep(file, before);
      return;
    }
    order++;
    Arrival arrival = arrival(file, doc, before);
    if (Archive.isArchive(file.path())) {
      open(file, arrival);
    } else {
      fresh.add(arrival);
    }
  }

  private static boolean isCurrent(Row before) {
    return before.text("reader_version").equals(DocumentReport.VERSION);
  }

  private Arrival arrival(SourceFile file, DocumentId doc, @Nullable Row before) {
    Instant at =
        before == null
            ? clock.instant()
            : (Instant) Objects.requireNonNull(before.value("landed_at"));
    long place = before == null ? order : before.longValue("landed_order");
    Landed landed = new Landed(doc, file.origin(), size(file), at, place);
    return new Arrival(file, landed, landing.path(doc), before != null);
  }

  private static long size(SourceFile file) {
    try {
      return Files.size(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(file.path() + " cannot be read", e);
    }
  }

  private void open(SourceFile file, Arrival arrival) {
    List<Words> left = new ArrayList<>();
    try (Archive members = Archive.open(file, scratch)) {
      while (members.hasNext()) {
        Found member = members.next();
        if (member instanceof Found.Whole) {
          take(((Found.Whole) member).file());
        } else {
          refuse(member.origin(), ((Found.Refused) member).why(), left);
        }
      }
    } catch (UnreadableDocument e) {
      refuse(file.origin(), e, left);
    }
    archives.add(new OpenedArchive(arrival, left.isEmpty() ? null : words(file, left)));
  }

  private void refuse(String origin, UnreadableDocument why, List<Words> left) {
    refused.add(new Refused(origin, why.reason(), why.words(), false));
    left.add(why.words());
  }

  private static Words words(SourceFile file, List<Words> left) {
    List<Words> named = left.subList(0, Math.min(NAMED, left.size()));
    String zh = String.join("", named.stream().map(Words::zh).toList());
    String en = String.join(" ", named.stream().map(Words::en).toList());
    return new Words(
        "“" + file.origin() + "”里有 " + left.size() + " 个文件没有读：" + zh,
        "\"" + file.origin() + "\" has " + left.size() + " files that were not read: " + en);
  }

  private void keep(SourceFile file, @Nullable Row before) {
    unchanged++;
    if (before == null) {
      return;
    }
    boolean archive = before.text("doc_type").equals(SourceRow.ARCHIVE);
    unchanged += archive ? membersOf.getOrDefault(before.text("origin"), 0) : 0;
    String zh = before.textOrNull("reason_zh");
    String en = before.textOrNull("reason_en");
    if (zh != null && en != null) {
      refused.add(new Refused(file.origin(), before.text("doc_type"), new Words(zh, en), true));
    }
  }

  List<Arrival> fresh() {
    return fresh;
  }

  /** Archives that were opened, after their members were taken. */
  List<OpenedArchive> archives() {
    return archives;
  }

  /** Files and archives that an earlier version of the readers has read. */
  List<Arrival> again() {
    return Stream.concat(fresh.stream(), archives.stream().map(OpenedArchive::arrival))
        .filter(Arrival::again)
        .toList();
  }

  /** What cannot be unpacked, and what an earlier run had refused. */
  List<Refused> refused() {
    return refused;
  }

  int unchanged() {
    return unchanged;
  }
}
