package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.SourceRow;
import io.budgetlens.ingest.layout.LaidFile;
import io.budgetlens.ingest.layout.Layout;
import io.budgetlens.ingest.layout.TableFinder;
import io.budgetlens.ingest.publish.Receipt.Refused;
import io.budgetlens.ingest.read.SheetRows;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.record.RecordFile;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.ingest.record.RecordSteps;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Landing;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.identity.IdentityReason;
import io.budgetlens.model.text.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings canonical files into the work: read as text, typed, and their bad rows set aside. */
final class RecordLoad {
  private final Work work;
  private final Path scratch;
  private final Landing landing;
  private final TableFinder finder;
  private final LayoutLoad layouts;
  private final List<RecordSteps> files = new ArrayList<>();
  private final Set<DocumentId> loaded = new HashSet<>();
  private final List<Row> sources = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private long rowsIn;

  RecordLoad(Work work, Path scratch, Landing landing, TableFinder finder) {
    this.landing = landing;
    this.finder = finder;
    this.work = work;
    this.scratch = scratch;
    this.layouts = new LayoutLoad(work, scratch);
  }

  /** Opens a file; its rows are taken up later, units before facts. */
  void open(Arrival arrival) {
    try {
      sources.add(source(arrival).readBy(arrival.version()).row());
    } catch (UnreadableDocument e) {
      Words words = finder.withWhyNot(arrival.bytes(), e.words());
      refused.add(new Refused(arrival.landed().file(), e.reason(), words, false));
      SourceRow source = SourceRow.refused(arrival.landed(), e.reason(), words);
      sources.add(source.readBy(arrival.version()).row());
    }
  }

  /**
   * @throws UnreadableDocument where it is no canonical file
   */
  private SourceRow source(Arrival arrival) {
    return arrival.layout() == null
        ? SourceRow.records(arrival.landed(), openCanonical(arrival))
        : openLaid(arrival, arrival.layout());
  }

  /** A layout is kept beside what it read, to read it in the same way again. */
  private SourceRow openLaid(Arrival arrival, Layout layout) {
    landing.land(layout.yaml().getBytes(StandardCharsets.UTF_8));
    LayoutLoad.Opened opened = layouts.open(arrival, files.size() + 1);
    files.addAll(opened.records());
    return SourceRow.laid(
        arrival.landed(),
        layout.kind(),
        SheetRows.mediaType(arrival.bytes()).orElse("text/csv"),
        opened.itemColumns());
  }

  private RecordKind openCanonical(Arrival arrival) {
    int number = files.size() + 1;
    RecordFile file =
        RecordFile.of(arrival.landed().file(), arrival.bytes(), scratch.resolve(number + ".csv"));
    RecordSteps steps =
        new RecordSteps(file, number, arrival.landed().doc(), arrival.landed().order());
    work.csv(steps.csv(), file.csv());
    files.add(steps);
    return file.kind();
  }

  /** Types the files of one sort: facts need the units to be known. */
  void type(boolean facts) {
    for (RecordSteps steps : files) {
      if (steps.file().kind().isFact() == facts) {
        type(steps);
      }
    }
  }

  private void type(RecordSteps steps) {
    work.keep(steps.typed());
    work.keep(steps.bad());
    work.keep(steps.again());
    work.keep(steps.aside());
    work.keep(steps.rejects());
    Row count = work.query(steps.count()).get(0);
    rowsIn += steps.file().shape() == RecordFile.Shape.CANONICAL ? count.longValue("read_rows") : 0;
    if (count.longValue("good_rows") > 0) {
      loaded.add(steps.doc());
    }
  }

  List<RecordSteps> files() {
    return List.copyOf(files);
  }

  List<RecordSteps> files(RecordKind kind) {
    return files.stream().filter(f -> f.file().kind() == kind).toList();
  }

  /**
   * Notes how sure the units are that files name.
   *
   * @param leastSure of each file's names the least sure, by the file's id
   */
  void identified(Map<String, IdentityReason> leastSure) {
    sources.replaceAll(
        row -> {
          IdentityReason reason = leastSure.get(row.text("doc_id"));
          return reason == null ? row : SourceRow.identified(row, reason);
        });
  }

  /** When all files are typed: what layouts set aside. */
  void settle() {
    layouts.settle();
  }

  /** The tables of rows that are kept as text. */
  List<String> blocks() {
    return layouts.blocks();
  }

  /** The tables of all that was set aside. */
  List<String> rejects() {
    List<String> all = new ArrayList<>(layouts.rejects());
    files.forEach(f -> all.add(f.rejectsName()));
    return all;
  }

  List<LaidFile> laid() {
    return layouts.files();
  }

  /** The files as {@code source_document} knows them. */
  List<Row> sources() {
    return List.copyOf(sources);
  }

  List<Refused> refused() {
    return List.copyOf(refused);
  }

  long rowsIn() {
    return rowsIn + layouts.files().stream().mapToLong(LaidFile::rows).sum();
  }

  /** Files with at least one row that loads. */
  int loaded() {
    return loaded.size();
  }
}
