package io.budgetlens.bench;

import io.budgetlens.bench.Limit.Measure;
import io.budgetlens.lake.engine.duckdb.DuckDbSettings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Documents of one format, read, checked and published, against a library that only extracts their
 * text. Both sides have one processor and one document at a time. The documents are variants of the
 * samples.
 */
abstract class Documents implements Target {
  private static final Path SAMPLES = Path.of("samples", "reports");

  /** The ending of the files, without the point. */
  abstract String format();

  /** The bytes of a document like the sample, and unlike those of every other number. */
  abstract byte[] variant(byte[] sample, int number) throws IOException;

  /** All text of a document, by the reference. */
  abstract String text(Path document) throws IOException;

  /** The least ratio of documents per second. */
  abstract double atLeast();

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
      List<byte[]> samples = samples();
      for (int i = 0; i < size.documents(); i++) {
        byte[] document = variant(samples.get(i % samples.size()), i);
        Files.write(unfinished.resolve("%05d.%s".formatted(i, format())), document);
      }
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return size.documents();
  }

  private List<byte[]> samples() throws IOException {
    List<byte[]> samples = new ArrayList<>();
    for (Path file : files(SAMPLES)) {
      samples.add(Files.readAllBytes(file));
    }
    return samples;
  }

  @Override
  public void run(Side side, Size size, Path data, Path scratch) throws IOException {
    if (side == Side.PRODUCT) {
      DuckDbSettings one = DuckDbSettings.defaults().withMemoryLimit("512MB").withThreads(1);
      new Product(scratch, one).ingest(folder(data), size.documents());
    } else {
      long characters = 0;
      for (Path file : files(folder(data))) {
        characters += text(file).length();
      }
      System.out.println(characters + " characters");
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
    return data.resolve(format());
  }
}
