package io.budgetlens.analytics.peer;

import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.question.Paged;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.EntityScope;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.fiscal.FiscalYear;
import java.util.List;

/** Who stands in a unit's peer group of a fiscal year, and who was left out of it and why. */
public record PeersQuestion(UnitId unit, FiscalYear fiscalYear, EntityScope scope, Page page) {

  /** The included first; empty while the release is not analysed or the unit has no record. */
  public Paged<PeerRow> answer(OpenRelease release) {
    if (!release.isAnalysed()) {
      return new Paged<>(List.of(), 0, page);
    }
    Step step =
        Step.beside(PeersQuestion.class, "peers")
            .with("unit", unit.value())
            .with("fiscal_year", fiscalYear.value())
            .with("scope", scope.id());
    return release.askPage(step, page, PeerRow::of);
  }
}
