package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.Landed;
import io.budgetlens.ingest.conform.SourceRow;
import io.budgetlens.ingest.layout.Layout;
import io.budgetlens.ingest.layout.TableFinder;
import io.budgetlens.ingest.publish.Receipt.Refused;
import io.budgetlens.ingest.source.SourceFile;
import io.budgetlens.ingest.stage.DocumentSet;
import io.budgetlens.ingest.stage.Spool;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Landing;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lands the files of a run, portion by portion, and tells the new ones from those the lake already
 * holds. Leaves the view {@code arrival} of the new ones behind.
 */
final class Arrivals {
  private static final TableContract ARRIVAL =
      new TableContract(
          "arrival",
          List.of(
              new Column(1, "doc_id", ColumnType.TEXT, true),
              new Column(2, "file", ColumnType.TEXT, true),
              new Column(3, "bytes", ColumnType.LONG, true),
              new Column(4, "landed_at", ColumnType.TIMESTAMP, true),
              new Column(5, "landed_order", ColumnType.LONG, true),
              new Column(6, "again", ColumnType.BOOLEAN, true)),
          List.of("doc_id"),
          List.of(),
          List.of("doc_id"));
  private static final TableContract ARRIVING =
      new TableContract(
          "arriving",
          List.of(new Column(1, "doc_id", ColumnType.TEXT, true)),
          List.of(),
          List.of(),
          List.of());

  private final Work work;
  private final Landing landing;
  private final Clock clock;
  private final LayoutChoice choice;
  private final Spool spool;
  private final DocumentSet seen = new DocumentSet();
  private final Refusals refusedBefore = new Refusals();
  private long order;
  private int fresh;
  private int unchanged;
  private boolean again;

  Arrivals(Work work, Landing landing, Path scratch, Clock clock, TableFinder finder) {
    this.choice = new LayoutChoice(finder, landing);
    this.work = work;
    this.landing = landing;
    this.clock = clock;
    this.spool = new Spool(work, ARRIVAL, scratch);
    String last = "select coalesce(max(landed_order), 0) as last from source_document";
    this.order = work.query(Step.of("last_order", last)).get(0).longValue("last");
  }

  /** Lands some files and gives those of them that are new, in their order. */
  List<Arrival> take(List<SourceFile> files) {
    return take(files, files.parallelStream().map(f -> landing.land(f.path())).toList());
  }

  /** Gives those of some landed files that are new. */
  List<Arrival> take(List<SourceFile> files, List<DocumentId> docs) {
    Map<String, Row> known = known(docs);
    List<Arrival> arrived = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      SourceFile file = files.get(i);
      Row before = known.get(docs.get(i).value());
      Layout layout = choice.of(file, before);
      boolean held = before != null && isCurrent(before, layout);
      if (!seen.add(docs.get(i)) || held) {
        keep(file, before);
      } else {
        arrived.add(arrival(file, docs.get(i), before, layout));
      }
    }
    fresh += arrived.size();
    spool.add(arrived.stream().map(Arrivals::row).toList());
    return arrived;
  }

  /** Takes documents up again that the lake holds. */
  List<Arrival> again(List<DocumentId> docs) {
    Map<String, Row> known = known(docs);
    List<Arrival> arrived = new ArrayList<>();
    for (DocumentId doc : docs) {
      Row before = Objects.requireNonNull(known.get(doc.value()), doc.value());
      SourceFile file = new SourceFile(before.text("origin"), landing.path(doc));
      arrived.add(arrival(file, doc, before, choice.of(file, before)));
    }
    fresh += arrived.size();
    spool.add(arrived.stream().map(Arrivals::row).toList());
    return arrived;
  }

  /** Makes the view of all that arrived. */
  void view() {
    spool.view();
  }

  private Map<String, Row> known(List<DocumentId> docs) {
    List<Row> rows = new ArrayList<>();
    docs.stream().distinct().forEach(d -> rows.add(new Row(Map.of("doc_id", d.value()))));
    work.rows(ARRIVING.name(), ARRIVING, rows);
    Map<String, Row> known = new HashMap<>();
    for (Row row : work.query(Step.beside(Arrivals.class, "landed_before"))) {
      known.put(row.text("doc_id"), row);
    }
    return known;
  }

  /** What a person has retracted stays out, whatever reads it. */
  private static boolean isCurrent(Row before, @Nullable Layout layout) {
    return before.text("parse_status").equals(SourceRow.RETRACTED)
        || before.text("reader_version").equals(Arrival.version(layout));
  }

  private Arrival arrival(
      SourceFile file, DocumentId doc, @Nullable Row before, @Nullable Layout layout) {
    order++;
    again |= before != null;
    Instant at =
        before == null
            ? clock.instant()
            : (Instant) Objects.requireNonNull(before.value("landed_at"));
    long place = before == null ? order : before.longValue("landed_order");
    return new Arrival(
        file,
        new Landed(doc, file.origin(), size(file), at, place),
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

  private void keep(SourceFile file, @Nullable Row before) {
    unchanged++;
    if (before == null) {
      return;
    }
    boolean archive = before.text("doc_type").equals(SourceRow.ARCHIVE);
    unchanged += archive ? members(before.text("origin")) : 0;
    boolean refused = before.text("parse_status").equals(SourceRow.REFUSED);
    if (refused || archive && before.textOrNull("reason_zh") != null) {
      Words words = new Words(before.text("reason_zh"), before.text("reason_en"));
      refusedBefore.add(new Refused(file.origin(), before.text("doc_type"), words, true));
    }
  }

  /** How many documents the lake holds that came in an archive which is not opened again. */
  private int members(String archive) {
    String within = archive + "!/";
    Step count =
        Step.of(
                "members",
                "select count(*) as n from source_document"
                    + " where substr(origin, 1, :length) = :within")
            .with("length", within.length())
            .with("within", within);
    return Math.toIntExact(work.query(count).get(0).longValue("n"));
  }

  private static Row row(Arrival arrival) {
    Landed landed = arrival.landed();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("doc_id", landed.doc().value());
    row.put("file", landed.file());
    row.put("bytes", landed.bytes());
    row.put("landed_at", landed.at());
    row.put("landed_order", landed.order());
    row.put("again", arrival.again());
    return new Row(row);
  }

  int fresh() {
    return fresh;
  }

  /** Whether an earlier version of the readers has read some of them. */
  boolean again() {
    return again;
  }

  Refusals refusedBefore() {
    return refusedBefore;
  }

  int unchanged() {
    return unchanged;
  }
}
