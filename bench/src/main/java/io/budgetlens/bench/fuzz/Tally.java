package io.budgetlens.bench.fuzz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the cases of a run.
 *
 * <p>{@link #defects()} are sentences, one for each thing that must not happen.
 */
public final class Tally {
  /** Counts of one format. */
  private static final class Row {
    int cases;
    int refused;
    int unchanged;
    int otherwise;
    double slowest;
    String slowestCase = "";
  }

  private final Map<Format, Row> rows = new EnumMap<>(Format.class);
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final List<String> defects = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private int figures;
  private int findings;
  private int ingested;

  void take(String name, Format format, Watch.Outcome outcome, boolean same) {
    Row row = rows.computeIfAbsent(format, f -> new Row());
    row.cases++;
    row.refused += outcome.isRefused() ? 1 : 0;
    row.unchanged += same && !outcome.isRefused() ? 1 : 0;
    row.otherwise += !same && !outcome.isRefused() ? 1 : 0;
    if (outcome.cpuSeconds() > row.slowest) {
      row.slowest = outcome.cpuSeconds();
      row.slowestCase = name;
    }
    outcome.reasons().forEach(r -> reasons.merge(r, 1, Integer::sum));
  }

  void said(int moreFigures, int moreFindings) {
    figures += moreFigures;
    findings += moreFindings;
  }

  void ingested(int files) {
    ingested += files;
  }

  void defect(String sentence) {
    defects.add(sentence);
  }

  /** A case whose bytes were damaged and that reads otherwise, which its format may not tell. */
  void changed(String name) {
    changed.add(name);
  }

  public List<String> defects() {
    return List.copyOf(defects);
  }

  List<String> changed() {
    return changed;
  }

  public int cases() {
    return rows.values().stream().mapToInt(r -> r.cases).sum();
  }

  /** How many figures were read, and held against their words. */
  public int figures() {
    return figures;
  }

  /** The counts as lines for people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("format   cases  refused  as before  otherwise  slowest (CPU s)");
    rows.forEach(
        (format, row) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%-6s %7d %8d %10d %10d  %6.2f %s",
                    format,
                    row.cases,
                    row.refused,
                    row.unchanged,
                    row.otherwise,
                    row.slowest,
                    row.slowestCase)));
    lines.add("refusals: " + reasons);
    lines.add(
        String.format(
            Locale.ROOT,
            "cases %d, figures %d, findings %d, files ingested %d, defects %d",
            cases(),
            figures,
            findings,
            ingested,
            defects.size()));
    return lines;
  }
}
