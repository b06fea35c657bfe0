package io.budgetlens.analytics.finding;

import io.budgetlens.analytics.question.NotFound;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.question.Paged;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.finding.Outcome;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What the rule book found; a filter that is absent lets everything through. */
public record FindingsQuestion(
    @Nullable UnitId unit,
    @Nullable FiscalYear fiscalYear,
    @Nullable String rule,
    @Nullable Outcome outcome,
    @Nullable Severity severity,
    @Nullable DocumentId document,
    Page page) {

  /** All findings. */
  public static FindingsQuestion all(Page page) {
    return new FindingsQuestion(null, null, null, null, null, null, page);
  }

  /** The most serious first: contradictions, then what could not be checked, then rounding. */
  public Paged<FindingRow> answer(OpenRelease release) {
    Step step =
        Step.beside(FindingsQuestion.class, "findings")
            .with("unit", unit == null ? "" : unit.value())
            .with("fiscal_year", fiscalYear == null ? 0 : fiscalYear.value())
            .with("rule", rule == null ? "" : rule)
            .with("outcome", outcome == null ? "" : outcome.id())
            .with("severity", severity == null ? "" : severity.id())
            .with("doc", document == null ? "" : document.value());
    return release.askPage(step, page, FindingRow::of);
  }

  /**
   * One finding by its id.
   *
   * @throws NotFound if the release has no such finding
   */
  public static FindingRow one(OpenRelease release, String findingId) {
    Step step = Step.beside(FindingsQuestion.class, "finding").with("finding", findingId);
    return release.askFirst(step, FindingRow::of).orElseThrow(() -> NotFound.finding(findingId));
  }
}
