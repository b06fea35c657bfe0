package io.budgetlens.bench.hostile;

import io.budgetlens.ingest.read.DocumentReaders;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.ingest.source.Archive;
import io.budgetlens.ingest.source.Found;
import io.budgetlens.ingest.source.Scratch;
import io.budgetlens.ingest.source.SourceFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The command {@code Hostile write FOLDER} writes the hostile files; {@code Hostile read FILE…}
 * reads each and prints the processor's seconds and what became of it.
 */
public final class Hostile {
  private static final double NANOS = 1e9;

  private Hostile() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 2 || !List.of("write", "read").contains(args[0])) {
      System.err.println("usage: Hostile write FOLDER | Hostile read FILE…");
      System.exit(2);
    }
    if (args[0].equals("write")) {
      HostileFiles.write(Path.of(args[1]));
      return;
    }
    for (String file : List.of(args).subList(1, args.length)) {
      measure(Path.of(file));
    }
  }

  private static void measure(Path path) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    String outcome = outcome(new SourceFile(path.getFileName().toString(), path));
    double seconds = (threads.getCurrentThreadCpuTime() - start) / NANOS;
    System.out.println(
        String.format(Locale.ROOT, "%6.2f  %-34s %s", seconds, path.getFileName(), outcome));
  }

  private static String outcome(SourceFile file) throws IOException {
    if (!Files.isRegularFile(file.path())) {
      return "no file of the folder: left out";
    }
    if (!Archive.isArchive(file.path())) {
      return read(file);
    }
    Map<String, Integer> outcomes = new TreeMap<>();
    try (Scratch scratch = new Scratch();
        Archive members = Archive.open(file, scratch.folder())) {
      while (members.hasNext()) {
        Found found = members.next();
        String outcome =
            found instanceof Found.Whole
                ? read(((Found.Whole) found).file())
                : ((Found.Refused) found).why().reason();
        outcomes.merge(outcome, 1, Integer::sum);
      }
    } catch (UnreadableDocument e) {
      return e.reason() + ": " + e.words().en();
    }
    return "members " + outcomes;
  }

  private static String read(SourceFile file) throws IOException {
    try {
      DocumentReport report =
          DocumentReport.unchecked(DocumentReaders.load(file.path(), file.origin()), file.origin());
      return "read as "
          + report.reading().type()
          + ", "
          + report.reading().figures().size()
          + " figures";
    } catch (UnreadableDocument e) {
      return e.reason() + ": " + e.words().en();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return "FAILED " + e;
    }
  }
}
