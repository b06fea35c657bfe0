package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.SourceRow;
import io.budgetlens.ingest.publish.Receipt.Refused;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.record.RecordFile;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.ingest.record.RecordSteps;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Brings canonical files into the work: read as text, typed, and their bad rows set aside. */
final class RecordLoad {
  private final Work work;
  private final Path scratch;
  private final List<RecordSteps> files = new ArrayList<>();
  private final List<Row> sources = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private long rowsIn;
  private int loaded;

  RecordLoad(Work work, Path scratch) {
    this.work = work;
    this.scratch = scratch;
  }

  /** Opens a file; its rows are taken up later, units before facts. */
  void open(Arrival arrival) {
    try {
      sources.add(SourceRow.records(arrival.landed(), kind(arrival)).row());
    } catch (UnreadableDocument e) {
      refused.add(new Refused(arrival.landed().file(), e.reason(), e.words(), false));
      sources.add(SourceRow.refused(arrival.landed(), e.reason(), e.words()).row());
    }
  }

  /**
   * @throws UnreadableDocument where it is no canonical file
   */
  private RecordKind kind(Arrival arrival) {
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
    rowsIn += count.longValue("read_rows");
    loaded += count.longValue("good_rows") > 0 ? 1 : 0;
  }

  List<RecordSteps> files() {
    return List.copyOf(files);
  }

  List<RecordSteps> files(RecordKind kind) {
    return files.stream().filter(f -> f.file().kind() == kind).toList();
  }

  /** The files as {@code source_document} knows them. */
  List<Row> sources() {
    return List.copyOf(sources);
  }

  List<Refused> refused() {
    return List.copyOf(refused);
  }

  long rowsIn() {
    return rowsIn;
  }

  /** Files with at least one row that loads. */
  int loaded() {
    return loaded;
  }
}
