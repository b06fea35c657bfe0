package io.budgetlens.bench.fuzz;

import io.budgetlens.ingest.Ingest;
import io.budgetlens.ingest.publish.Progress;
import io.budgetlens.ingest.publish.Receipt;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Brings a folder of damaged files into a lake of its own. */
final class FuzzIngest {
  private static final String REFUSED_BUT_SPEAKING =
      "select d.origin as origin, count(*) as n from source_document d join figure f"
          + " on f.doc_id = d.doc_id where d.parse_status = 'refused' group by d.origin"
          + " order by d.origin";

  private FuzzIngest() {}

  /**
   * What went wrong, in words: a run that broke, a reader that failed, a refused file's figures.
   */
  static List<String> run(Map<String, byte[]> files, Path scratch, Engine engine)
      throws IOException {
    Path folder = Files.createTempDirectory(scratch, "ingest-");
    Path inputs = Files.createDirectories(folder.resolve("in"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(inputs.resolve(file.getKey()), file.getValue());
    }
    try (Lake lake = Lake.openOrCreate(folder.resolve("lake"))) {
      Receipt receipt =
          new Ingest(lake, engine, Clock.systemUTC()).run(List.of(inputs), Progress.SILENT);
      return wrong(receipt, lake, engine);
    } finally {
      delete(folder);
    }
  }

  private static List<String> wrong(Receipt receipt, Lake lake, Engine engine) {
    List<String> wrong = new ArrayList<>();
    receipt.refused().stream()
        .filter(r -> r.reason().equals("reader_failed"))
        .forEach(r -> wrong.add("ingest: the reader failed on " + r.file()));
    lake.current()
        .ifPresent(
            release -> {
              try (Work work = lake.read(engine, release)) {
                for (Row row : work.query(Step.of("speaking", REFUSED_BUT_SPEAKING))) {
                  wrong.add("ingest: figures of the refused " + row.text("origin"));
                }
              }
            });
    return wrong;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
