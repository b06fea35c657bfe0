package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.layout.LaidFile;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.text.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param release the release it published; empty where there was nothing new or nothing that could
 *     be loaded
 * @param current the release that readers see after the run
 * @param documents files taken up in this run and loaded, wholly or in part
 * @param unchanged files whose bytes the lake already holds, read by the same readers
 * @param resumed of {@code documents}, those that a run which died had read already
 * @param refused files that could not be read at all, those of an earlier run among the unchanged
 *     too; the first {@value #NAMED} of them
 * @param refusedCount how many files that are in all
 * @param rowsIn rows of canonical files and figures of documents that were looked at
 * @param rowsOut rows published, by table
 * @param setAside rows and figures set aside, by reason
 * @param examples some of what was set aside, in the order of files and lines
 * @param laid what layouts made of files, with where their rows and money went
 * @param findings findings by rule and outcome
 */
public record Receipt(
    Optional<Release> release,
    Optional<Release> current,
    int documents,
    int unchanged,
    int resumed,
    List<Refused> refused,
    long refusedCount,
    long rowsIn,
    Map<String, Long> rowsOut,
    Map<String, Long> setAside,
    List<SetAside> examples,
    List<LaidFile> laid,
    List<Found> findings,
    Duration took) {

  /** How many examples a receipt shows at most. */
  public static final int EXAMPLES = 20;

  /** How many refused files a receipt names at most. */
  public static final int NAMED = 1_000;

  public Receipt {
    refused = List.copyOf(refused);
    examples = List.copyOf(examples);
    laid = List.copyOf(laid);
    findings = List.copyOf(findings);
  }

  /** Whether there was something to do and none of it could be done: the command then fails. */
  public boolean nothingDone() {
    return documents == 0 && (!refused.isEmpty() || !setAside.isEmpty()) && loadedBefore() == 0;
  }

  private int loadedBefore() {
    long again = refused.stream().filter(Refused::before).count();
    return Math.toIntExact(unchanged - again);
  }

  /**
   * A file that could not be read.
   *
   * @param reason a code such as {@code damaged} or {@code missing_column}
   * @param words what is wrong, where, and what to do
   * @param before whether an earlier run had refused the same bytes
   */
  public record Refused(String file, String reason, Words words, boolean before) {}

  /** A row or a figure that was set aside. */
  public record SetAside(
      String file,
      @Nullable Long line,
      @Nullable String column,
      @Nullable String written,
      String reason,
      Words words) {}

  /** How often a rule ended in an outcome, with the ids that {@code Outcome} has on the wire. */
  public record Found(String rule, String outcome, String severity, long count) {}
}
