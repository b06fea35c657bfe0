package io.budgetlens.lake.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.CombinedScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one engine wrote, Iceberg itself reads: field ids, types, partitions and bounds fit. */
class IcebergReaderTest {
  @TempDir private Path root;
  private final Engine engine = DuckDbEngine.inProcess();

  private static List<String> read(Table table, Expression where) throws Exception {
    List<String> rows = new ArrayList<>();
    try (CloseableIterable<Record> records = IcebergGenerics.read(table).where(where).build()) {
      for (Record r : records) {
        rows.add(
            r.getField("unit_id")
                + " "
                + r.getField("fiscal_year")
                + " "
                + r.getField("province")
                + " "
                + r.getField("score")
                + " "
                + r.getField("grade"));
      }
    }
    rows.sort(null);
    return rows;
  }

  private static int tasks(Table table, Expression where) throws Exception {
    try (CloseableIterable<CombinedScanTask> tasks = table.newScan().filter(where).planTasks()) {
      int files = 0;
      for (CombinedScanTask task : tasks) {
        files += task.files().size();
      }
      return files;
    }
  }

  @Test
  void isReadByIcebergsOwnReader() throws Exception {
    try (Lake lake = Lake.openOrCreate(root);
        IcebergTables tables = new IcebergTables(new LakeFolder(root), Checkpoint.none())) {
      ScoreRun.publish(lake, engine, 5, "98.20");
      Table table = tables.load(Tables.SCORE);

      Expression where =
          Expressions.and(
              Expressions.equal("fiscal_year", 2024),
              Expressions.equal("province", "浙江"),
              Expressions.equal("score", new BigDecimal("98.20")));
      assertThat(read(table, where))
          .containsExactly(
              "u0 2024 浙江 98.20 null", "u1 2024 浙江 98.20 null", "u2 2024 浙江 98.20 null");
      assertThat(read(table, Expressions.alwaysTrue())).hasSize(12);
      assertThat(tasks(table, where)).isEqualTo(1);
    }
  }

  @Test
  void skipsFilesByTheBoundsTheEngineTold() throws Exception {
    try (Lake lake = Lake.openOrCreate(root);
        IcebergTables tables = new IcebergTables(new LakeFolder(root), Checkpoint.none())) {
      ScoreRun.publish(lake, engine, 5, "98.20");
      Table scores = tables.load(Tables.SCORE);
      Table units = tables.load(Tables.UNIT);

      assertThat(tasks(scores, Expressions.greaterThan("score", new BigDecimal("98.20")))).isZero();
      assertThat(tasks(scores, Expressions.equal("unit_id", "u2"))).isEqualTo(4);
      assertThat(tasks(scores, Expressions.equal("unit_id", "u3"))).isZero();
      assertThat(tasks(scores, Expressions.notNull("grade"))).isZero();
      assertThat(tasks(units, Expressions.equal("valid_from", "2020-01-01"))).isEqualTo(1);
      assertThat(tasks(units, Expressions.lessThan("valid_from", "2020-01-01"))).isZero();
    }
  }
}
