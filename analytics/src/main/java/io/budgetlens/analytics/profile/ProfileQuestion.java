package io.budgetlens.analytics.profile;

import io.budgetlens.analytics.metric.MetricsQuestion;
import io.budgetlens.analytics.question.NotFound;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.unit.UnitQuestion;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.UnitId;

/** Everything known of a unit, all years. */
public record ProfileQuestion(UnitId unit) {

  /**
   * @throws NotFound if the release has no such unit
   */
  public Profile answer(OpenRelease release) {
    return new Profile(
        new UnitQuestion(unit).answer(release),
        release.ask(step("records"), RecordYear::of),
        new MetricsQuestion(unit).answer(release),
        release.ask(step("scores"), ScoreRow::of),
        release.ask(step("finding_counts"), FindingCount::of));
  }

  private Step step(String name) {
    return Step.beside(ProfileQuestion.class, name).with("unit", unit.value());
  }
}
