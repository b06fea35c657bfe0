package io.budgetlens.analytics.unit;

import io.budgetlens.analytics.question.NotFound;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.UnitId;

/** One unit with its other names. */
public record UnitQuestion(UnitId unit) {

  /**
   * @throws NotFound if the release has no such unit
   */
  public Unit answer(OpenRelease release) {
    UnitRow row =
        release.askFirst(step("unit"), UnitRow::of).orElseThrow(() -> NotFound.unit(unit.value()));
    return new Unit(row, release.ask(step("aliases"), Alias::of));
  }

  private Step step(String name) {
    return Step.beside(UnitQuestion.class, name).with("unit", unit.value());
  }
}
