package io.budgetlens.ingest.stage;

import io.budgetlens.ingest.check.StatedCheck;
import io.budgetlens.ingest.conform.DocumentClues;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Documents read and not yet published, batch by batch in a folder. A batch is there whole or not
 * at all. What is kept does not depend on the run: neither where a document came from nor which
 * unit it speaks of. What other versions of the readers have left behind is removed.
 */
public final class Stage implements AutoCloseable {
  private static final String UNFINISHED = ".unfinished";

  /** The tables a batch fills. */
  public static final List<TableContract> TABLES =
      Stream.concat(
              Stream.of(
                  Tables.SOURCE_DOCUMENT,
                  Tables.DOCUMENT_BLOCK,
                  Tables.FIGURE,
                  Tables.FINDING,
                  Tables.REJECTED_ROW,
                  Tables.BUDGET_TESTIMONY,
                  Tables.PROJECT_YEAR,
                  Tables.INDICATOR_RESULT,
                  Tables.BUDGET_FUNCTION,
                  Tables.BUDGET_ECONOMIC,
                  Tables.SCORE),
              Stream.concat(StatedCheck.TABLES.stream(), Stream.of(DocumentClues.CLUE)))
          .map(Stage::staged)
          .toList();

  private final Path folder;
  private final Work work;
  private final DocumentSet held = new DocumentSet();
  private int batches;

  private Stage(Path folder, Work work) {
    this.folder = folder;
    this.work = work;
  }

  /**
   * @param root the lake's place for what is staged
   */
  public static Stage open(Path root, Engine engine) {
    Stage stage = new Stage(root.resolve(DocumentReport.VERSION), engine.open());
    try {
      stage.tidy(root);
      stage.recall();
      return stage;
    } catch (RuntimeException | Error e) {
      stage.close();
      throw e;
    }
  }

  /** Whether a run that died has read the document. */
  public boolean holds(DocumentId doc) {
    return held.contains(doc);
  }

  /** Puts what was read of some documents on disk. */
  public void put(StagedBatch batch) {
    Path aside = folder.resolve(batches + UNFINISHED);
    for (TableContract table : TABLES) {
      Iterable<Row> rows = batch.rows(table.name());
      if (rows.iterator().hasNext()) {
        write(table, rows, aside);
      }
    }
    settle(aside);
    batches++;
  }

  private void write(TableContract table, Iterable<Row> rows, Path aside) {
    work.rows(table.name(), table, rows);
    Step all = Step.of(table.name(), "select * from " + table.name());
    work.write(all, table, aside.resolve(table.name())).forEach(f -> force(f.path()));
  }

  /** Names the tables of all batches in a work. */
  public void views(Work in) {
    for (TableContract table : TABLES) {
      in.table(table, files(table));
    }
  }

  /** Forgets everything: it is published. */
  public void clear() {
    remove(folder);
  }

  private void tidy(Path root) {
    for (Path version : under(root)) {
      if (!version.equals(folder)) {
        remove(version);
      }
    }
    for (Path batch : under(folder)) {
      if (batch.toString().endsWith(UNFINISHED)) {
        remove(batch);
      }
    }
    batches = under(folder).stream().mapToInt(b -> number(b) + 1).max().orElse(0);
  }

  private static int number(Path batch) {
    return Integer.parseInt(batch.getFileName().toString());
  }

  private void recall() {
    TableContract source = staged(Tables.SOURCE_DOCUMENT);
    for (Path file : files(source)) {
      work.table(source, List.of(file));
      String sql = "select doc_id from " + source.name() + " order by doc_id nulls first";
      work.query(Step.of("staged", sql)).forEach(r -> held.add(new DocumentId(r.text("doc_id"))));
    }
  }

  private List<Path> files(TableContract table) {
    List<Path> files = new ArrayList<>();
    for (Path batch : under(folder)) {
      if (!batch.toString().endsWith(UNFINISHED)) {
        files.addAll(under(batch.resolve(table.name())));
      }
    }
    return files;
  }

  private void settle(Path aside) {
    try {
      Files.createDirectories(aside);
      Files.move(aside, folder.resolve("" + batches), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(aside + " cannot be given its name", e);
    }
  }

  private static void force(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be forced to the disk", e);
    }
  }

  private static List<Path> under(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be listed", e);
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be removed", e);
    }
  }

  /** The contract of what is staged of a table: one file, in the order of documents. */
  static TableContract staged(TableContract table) {
    return new TableContract(
        "staged_" + table.name(), table.columns(), List.of(), List.of(), List.of("doc_id"));
  }

  @Override
  public void close() {
    work.close();
  }
}
