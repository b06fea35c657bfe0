package io.budgetlens.analytics.telling;

import io.budgetlens.analytics.finding.FindingRow;
import io.budgetlens.analytics.finding.FindingsQuestion;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.finding.Outcome;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines worth telling first: the worst execution, the largest fall of the execution rate from
 * one year to the next, the most serious finding. Of units that are compared with their peers.
 */
public final class TellingQuestion {

  /** Up to three lines; what the release does not have is not told. */
  public List<TellingLine> answer(OpenRelease release) {
    List<TellingLine> lines = new ArrayList<>();
    if (release.isAnalysed()) {
      release.askFirst(step("worst_execution"), TellingLine::worst).ifPresent(lines::add);
      release.askFirst(step("largest_fall"), TellingLine::fall).ifPresent(lines::add);
    }
    mostSerious(release).map(TellingQuestion::told).ifPresent(lines::add);
    return lines;
  }

  private static Optional<FindingRow> mostSerious(OpenRelease release) {
    return new FindingsQuestion(null, null, null, Outcome.FAILS, null, null, new Page(1, 0))
        .answer(release).rows().stream().findFirst();
  }

  private static TellingLine told(FindingRow finding) {
    String name = finding.unitName() == null ? "" : finding.unitName() + " ";
    String year = finding.fiscalYear() == null ? "" : finding.fiscalYear() + " ";
    String head = name + year + finding.rule();
    return new TellingLine(
        "most_serious_finding",
        finding.unitId(),
        finding.fiscalYear(),
        new Words(
            "最严重的发现：" + head + " " + finding.message().zh(),
            "Most serious finding: " + head + " " + finding.message().en()));
  }

  private static Step step(String name) {
    return Step.beside(TellingQuestion.class, name);
  }
}
