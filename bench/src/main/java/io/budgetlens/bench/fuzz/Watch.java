package io.budgetlens.bench.fuzz;

import static java.util.Objects.requireNonNull;

import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.ingest.source.Archive;
import io.budgetlens.ingest.source.Found;
import io.budgetlens.ingest.source.SourceFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads files as a run does, each within a time, and tells what became of it. */
final class Watch {
  private static final double NANOS = 1e9;

  private final Path scratch;
  private final int seconds;

  /**
   * @param scratch a folder for files of one case
   * @param seconds how long one case may take
   */
  Watch(Path scratch, int seconds) {
    this.scratch = scratch;
    this.seconds = seconds;
  }

  /**
   * What became of one file.
   *
   * @param reports what could be read; of an archive each member
   * @param reasons why a file or member was refused
   * @param failure what broke, empty where nothing did
   * @param cpuSeconds how long it took, in time of the processor
   */
  record Outcome(
      List<DocumentReport> reports, List<String> reasons, String failure, double cpuSeconds) {
    Outcome {
      reports = List.copyOf(reports);
      reasons = List.copyOf(reasons);
    }

    boolean isRefused() {
      return reports.isEmpty() && failure.isEmpty();
    }
  }

  Outcome read(String name, byte[] bytes) throws InterruptedException {
    FutureTask<Outcome> task = new FutureTask<>(() -> timed(name, bytes));
    Thread reader = new Thread(task, "reader");
    reader.setDaemon(true);
    reader.start();
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      String where = Arrays.stream(reader.getStackTrace()).limit(12).toList().toString();
      reader.interrupt();
      return new Outcome(List.of(), List.of(), "still reading, at " + where, seconds);
    } catch (ExecutionException e) {
      Throwable cause = requireNonNull(e.getCause());
      String where = Arrays.stream(cause.getStackTrace()).limit(12).toList().toString();
      return new Outcome(List.of(), List.of(), cause + " at " + where, 0);
    }
  }

  private Outcome timed(String name, byte[] bytes) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    List<DocumentReport> reports = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    Path file = scratch.resolve("case");
    Files.write(file, bytes);
    if (bytes.length > 0 && Archive.isArchive(file)) {
      members(new SourceFile(name, file), reports, reasons);
    } else {
      one(bytes, name, reports, reasons);
    }
    return new Outcome(reports, reasons, "", (threads.getCurrentThreadCpuTime() - start) / NANOS);
  }

  private void members(SourceFile file, List<DocumentReport> reports, List<String> reasons)
      throws IOException {
    try (Archive members = Archive.open(file, scratch)) {
      while (members.hasNext()) {
        Found found = members.next();
        if (found instanceof Found.Whole) {
          one(
              Files.readAllBytes(((Found.Whole) found).file().path()),
              found.origin(),
              reports,
              reasons);
        } else {
          reasons.add(((Found.Refused) found).why().reason());
        }
      }
    } catch (UnreadableDocument e) {
      reasons.add(e.reason());
    }
  }

  private static void one(
      byte[] bytes, String name, List<DocumentReport> reports, List<String> reasons) {
    try {
      DocumentReport report = DocumentReport.unchecked(bytes, name);
      reports.add(report);
    } catch (UnreadableDocument e) {
      reasons.add(e.reason());
    }
  }
}
