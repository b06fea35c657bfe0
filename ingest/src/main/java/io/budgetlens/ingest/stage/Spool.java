package io.budgetlens.ingest.stage;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.WrittenFile;
import io.budgetlens.model.table.TableContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows that are put on disk in portions, so that any number of them takes no memory. */
public final class Spool {
  private final Work work;
  private final TableContract contract;
  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  /**
   * @param contract its name is that of the view which {@link #view} makes
   */
  public Spool(Work work, TableContract contract, Path folder) {
    this.work = work;
    this.contract = contract;
    this.folder = folder.resolve(contract.name());
  }

  public void add(Iterable<Row> rows) {
    String portion = contract.name() + "_portion";
    work.rows(portion, contract, rows);
    Step all = Step.of(portion, "select * from " + portion);
    work.write(all, contract, folder).stream().map(WrittenFile::path).forEach(files::add);
    work.rows(portion, contract, List.of());
  }

  /** Makes the view of all rows. */
  public void view() {
    work.table(contract, files);
  }
}
