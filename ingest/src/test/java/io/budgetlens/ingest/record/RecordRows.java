package io.budgetlens.ingest.record;

import io.budgetlens.ingest.conform.Contracts;
import io.budgetlens.ingest.conform.RecordNames;
import io.budgetlens.ingest.conform.TableRow;
import io.budgetlens.ingest.conform.UnitConform;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Canonical files typed by a real engine over an empty lake. */
final class RecordRows implements AutoCloseable {
  private final Work work = DuckDbEngine.inProcess().open();
  private final Path scratch;
  private final List<RecordSteps> files = new ArrayList<>();

  RecordRows(Path scratch) {
    this.scratch = scratch;
    for (TableContract table : Tables.all()) {
      work.table(table, List.of());
    }
    work.keep(
        Step.of(
            "arrival",
            "select cast('' as varchar) as doc_id, cast('' as varchar) as file,"
                + " cast(0 as bigint) as landed_order where false"));
    work.keep(Step.of("reread", "select cast('' as varchar) as doc_id where false"));
    work.rows(
        "reject_reason",
        Contracts.REJECT_REASON,
        Arrays.stream(RejectReason.values())
            .map(
                r ->
                    TableRow.of(Contracts.REJECT_REASON)
                        .with("id", r.id())
                        .with("zh", r.words().zh())
                        .with("en", r.words().en())
                        .row())
            .toList());
  }

  RecordRows take(Path... paths) {
    for (Path path : paths) {
      String name = path.getFileName().toString();
      int number = files.size() + 1;
      RecordFile file = RecordFile.of(name, path, scratch.resolve(number + ".copy"));
      DocumentId doc = DocumentId.of(name.getBytes(StandardCharsets.UTF_8));
      RecordSteps steps = new RecordSteps(file, number, doc, number);
      files.add(steps);
      work.csv(steps.csv(), file.csv());
    }
    type(false);
    new UnitConform(work).keep(files);
    new RecordNames(work).keep(files);
    type(true);
    return this;
  }

  private void type(boolean facts) {
    for (RecordSteps steps : files) {
      if (steps.file().kind().isFact() == facts) {
        work.keep(steps.typed());
        work.keep(steps.bad());
        work.keep(steps.again());
        work.keep(steps.aside());
        work.keep(steps.rejects());
      }
    }
  }

  RecordSteps file(String name) {
    return files.stream().filter(f -> f.file().file().equals(name)).findFirst().orElseThrow();
  }

  /** {@code line column reason}, in the order of lines. */
  List<String> rejects(String name) {
    return query(
            "select * from "
                + file(name).rejectsName()
                + " order by line nulls first, column_name nulls first, reason nulls first")
        .stream()
        .map(r -> r.value("line") + " " + r.value("column_name") + " " + r.value("reason"))
        .toList();
  }

  List<Row> good(String name) {
    return query("select * from (" + file(name).landed() + ") g order by place nulls first");
  }

  List<Row> query(String sql) {
    return work.query(Step.of("asked", sql));
  }

  @Override
  public void close() {
    work.close();
  }
}
