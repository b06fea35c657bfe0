package io.budgetlens.analytics.unit;

import io.budgetlens.analytics.question.Nearest;
import io.budgetlens.analytics.question.NotFound;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.lake.engine.Step;
import java.util.List;

/**
 * The units of a release that somebody may have meant.
 *
 * @param written an id or a name that no unit has
 */
public record UnitsNear(String written) {
  private record Near(String id, String name) {}

  /** That there is no such unit, and which ones are called much like it. */
  public NotFound notFound(OpenRelease release) {
    Step step = Step.beside(UnitsNear.class, "units_near").with("written", written);
    List<Near> near = release.ask(step, row -> new Near(row.text("unit_id"), row.text("name")));
    return NotFound.unit(
        written,
        Nearest.to(written, near, u -> List.of(u.id(), u.name())).stream()
            .map(u -> u.id() + " " + u.name())
            .toList());
  }
}
