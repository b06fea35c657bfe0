package io.budgetlens.bench;

import io.budgetlens.bench.Limit.Measure;
import io.budgetlens.lake.engine.duckdb.DuckDbSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Documents of one format, read and checked, against a library that only extracts their text. Both
 * sides have one processor, one thread and one document at a time, and read the same files:
 * variants of reports of nine to fifteen pages with four tables.
 */
abstract class Documents implements Target {
  private static final String REPORTS = "reports/report-";
  private static final int MOST_REPORTS = 9;

  /** How long a side works before its time is taken. */
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  private final Way way;

  Documents(Way way) {
    this.way = way;
  }

  /** The ending of the files, without the point. */
  abstract String format();

  /** The bytes of a document like the report, and unlike those of every other number. */
  abstract byte[] variant(byte[] report, int number) throws IOException;

  /** All text of a document, by the reference. */
  abstract String text(Path document) throws IOException;

  /** What the reference is. */
  abstract String reference();

  /** The least ratio of documents per second. */
  abstract double atLeast();

  @Override
  public String what() {
    return format() + ": " + way.does() + " / " + reference();
  }

  @Override
  public boolean isJudged() {
    return way.isJudged();
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atLeast(Measure.RATE, atLeast()));
  }

  @Override
  public List<String> options() {
    return List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1");
  }

  @Override
  public long prepare(Size size, Path data) throws IOException {
    Path folder = folder(data);
    if (!Files.exists(folder)) {
      Path unfinished = Files.createDirectories(data.resolve("unfinished-" + format()));
      List<byte[]> reports = reports();
      for (int i = 0; i < size.documents(); i++) {
        byte[] document = variant(reports.get(i % reports.size()), i);
        Files.write(unfinished.resolve("%05d.%s".formatted(i, format())), document);
      }
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return size.documents();
  }

  private List<byte[]> reports() throws IOException {
    List<byte[]> reports = new ArrayList<>();
    for (int i = 1; i <= MOST_REPORTS; i++) {
      try (InputStream in = Documents.class.getResourceAsStream(REPORTS + i + "." + format())) {
        if (in != null) {
          reports.add(in.readAllBytes());
        }
      }
    }
    return reports;
  }

  @Override
  public void run(Side side, Size size, Path data, Path scratch) throws IOException {
    DuckDbSettings one = DuckDbSettings.defaults().withMemoryLimit("512MB").withThreads(1);
    if (way == Way.INGEST && side == Side.PRODUCT) {
      new Product(scratch, one).ingest(folder(data), size.documents());
    } else {
      try (Worker worker = side == Side.PRODUCT ? new Pipeline(one) : new TextOnly(this)) {
        work(worker, files(folder(data)));
        System.out.println(worker.told());
      }
    }
  }

  private void work(Worker worker, List<Path> files) throws IOException {
    if (way == Way.WARM) {
      long until = System.nanoTime() + WARM_UP.toNanos();
      for (int i = 0; System.nanoTime() < until; i++) {
        worker.take(files.get(i % files.size()));
      }
      worker.finish();
    }
    long start = System.nanoTime();
    for (Path file : files) {
      worker.take(file);
    }
    worker.finish();
    if (way == Way.WARM) {
      Fork.tellSeconds((System.nanoTime() - start) / 1e9);
    }
  }

  private List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*." + format())) {
      found.forEach(files::add);
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  private Path folder(Path data) {
    return data.resolve("reports-" + format());
  }

  /** The reference: nothing but the text. */
  private static final class TextOnly implements Worker {
    private final Documents documents;
    private long characters;

    TextOnly(Documents documents) {
      this.documents = documents;
    }

    @Override
    public void take(Path document) throws IOException {
      characters += documents.text(document).length();
    }

    @Override
    public String told() {
      return characters + " characters";
    }
  }
}
