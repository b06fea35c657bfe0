package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.Contracts;
import io.budgetlens.ingest.conform.TableRow;
import io.budgetlens.ingest.conform.UnitName;
import io.budgetlens.ingest.layout.FoundTable;
import io.budgetlens.ingest.layout.ItemColumns;
import io.budgetlens.ingest.layout.LaidFile;
import io.budgetlens.ingest.layout.LaidSteps;
import io.budgetlens.ingest.layout.LaidTotals;
import io.budgetlens.ingest.layout.Layout;
import io.budgetlens.ingest.layout.TableFinder;
import io.budgetlens.ingest.layout.TableSteps;
import io.budgetlens.ingest.record.RecordSteps;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.code.UnitId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Brings tables that layouts read into the work, as rows of canonical records. */
final class LayoutLoad {
  /** No sheet has more rows. */
  private static final int MOST_ROWS = 1 << 20;

  private final Work work;
  private final Path scratch;
  private final List<TableSteps> tables = new ArrayList<>();
  private final List<LaidFile> files = new ArrayList<>();
  private final List<String> blocks = new ArrayList<>();

  LayoutLoad(Work work, Path scratch) {
    this.work = work;
    this.scratch = scratch;
  }

  /**
   * The canonical rows of a file.
   *
   * @param itemColumns which columns they were read from, as {@code source_document} keeps it
   */
  record Opened(List<RecordSteps> records, String itemColumns) {
    Opened {
      records = List.copyOf(records);
    }
  }

  /**
   * Opens a file's tables and makes their canonical rows.
   *
   * @param number the number of its first record within the run
   */
  Opened open(Arrival arrival, int number) {
    Layout layout = Objects.requireNonNull(arrival.layout());
    String file = arrival.landed().file();
    List<RecordSteps> records = new ArrayList<>();
    Path copy = scratch.resolve(number + ".laid.csv");
    List<FoundTable> all = TableFinder.open(layout, file, arrival.bytes(), copy);
    for (FoundTable found : all) {
      TableSteps table =
          new TableSteps(
              found, number + records.size(), arrival.landed().doc(), arrival.landed().order());
      open(table, layout);
      keepText(table, all.indexOf(found));
      table.laid().forEach(laid -> records.add(laid.records()));
    }
    return new Opened(records, ItemColumns.json(all));
  }

  /** Lines are quoted from the file; the rows of a sheet are kept as text to quote them from. */
  private void keepText(TableSteps table, int sheet) {
    if (table.found().isOfSheet()) {
      work.keep(table.blocks(sheet * MOST_ROWS));
      blocks.add(table.blocksName());
    }
  }

  private void open(TableSteps table, Layout layout) {
    work.csv(table.csv(), table.found().csv());
    work.keep(table.rows());
    for (LaidSteps laid : table.laid()) {
      name(laid, layout);
      work.keep(laid.cells());
      laid.rows().forEach(work::keep);
    }
    tables.add(table);
  }

  /** A unit that is known by its name only has an id made of it; names are few, so in Java. */
  private void name(LaidSteps laid, Layout layout) {
    for (Step names : laid.names()) {
      List<Row> rows = new ArrayList<>();
      for (Row row : work.query(names)) {
        String name = row.text("name");
        String region = Objects.requireNonNull(layout.region());
        UnitId id = UnitId.named(region, UnitName.normalise(name));
        rows.add(
            TableRow.of(Contracts.NAMED_UNIT).with("name", name).with("unit_id", id.value()).row());
      }
      work.rows(laid.namesTable(), Contracts.NAMED_UNIT, rows);
    }
  }

  /** What was set aside and where the money went; when all records are typed. */
  void settle() {
    for (TableSteps table : tables) {
      work.keep(table.rejects());
      files.add(new LaidTotals(table).of(work::query));
    }
  }

  List<String> rejects() {
    return tables.stream().map(TableSteps::rejectsName).toList();
  }

  /** The tables of rows as text. */
  List<String> blocks() {
    return List.copyOf(blocks);
  }

  List<LaidFile> files() {
    return List.copyOf(files);
  }
}
