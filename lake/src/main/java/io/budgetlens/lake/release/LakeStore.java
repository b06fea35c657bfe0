package io.budgetlens.lake.release;

import io.budgetlens.lake.catalogue.Ledger;
import io.budgetlens.lake.catalogue.Pinned;
import io.budgetlens.lake.catalogue.Published;
import io.budgetlens.model.table.TableContract;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A lake's parts, and how they are brought into line with the ledger. */
record LakeStore(LakeFolder folder, Ledger ledger, IcebergTables tables, Checkpoint checkpoint) {

  TableTidying tidying(TableContract table) {
    return new TableTidying(table, tables.load(table), folder, checkpoint);
  }

  /** Tidies up behind runs that died; only the run that holds the lease may. */
  void repair(String run, Collection<TableContract> all) {
    for (String died : ledger.unfinished(run)) {
      if (ledger.releaseOf(died).isPresent()) {
        settle(all);
      } else {
        drop(died, all);
      }
      ledger.finish(died);
      checkpoint.reached("commit repair");
    }
  }

  /** Removes every trace of a run that did not publish. */
  void drop(String run, Collection<TableContract> touched) {
    settle(touched);
    for (TableContract table : touched) {
      tidying(table).sweep();
      LakeFolder.remove(folder.data(table, run));
    }
  }

  private void settle(Collection<TableContract> touched) {
    int number = ledger.current().map(Published::number).orElse(0);
    Map<String, Pinned> pinned = ledger.tables(number);
    for (TableContract table : touched) {
      tidying(table).settle(number, Optional.ofNullable(pinned.get(table.name())));
    }
  }
}
