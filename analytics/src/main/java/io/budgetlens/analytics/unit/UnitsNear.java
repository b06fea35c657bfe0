package io.budgetlens.analytics.unit;

import io.budgetlens.analytics.question.Nearest;
import io.budgetlens.analytics.question.NotFound;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import java.util.List;

/**
 * The units of a release that somebody may have meant: of a name, those that are or were called
 * much like it; of an id, those within two slips of the hand, and those whose code it is.
 *
 * @param written an id or a name that no unit has
 */
public record UnitsNear(String written) {
  private static final int SHOWN = 3;

  private record Near(String id, String name, String called) {
    static Near of(Row row) {
      return new Near(row.text("unit_id"), row.text("name"), row.text("called"));
    }

    String shown() {
      return id + " " + (called.equals(name) ? name : called + " → " + name);
    }
  }

  /** That there is no such unit, and which ones are called much like it. */
  public NotFound notFound(OpenRelease release) {
    return NotFound.unit(written, near(release));
  }

  private List<String> near(OpenRelease release) {
    if (!Nearest.isName(written)) {
      return ask(release, "ids_near").stream().limit(SHOWN).map(Near::shown).toList();
    }
    List<Near> named = ask(release, "names_near");
    return Nearest.to(written, named, Near::id, Near::called).stream().map(Near::shown).toList();
  }

  private List<Near> ask(OpenRelease release, String question) {
    return release.ask(Step.beside(UnitsNear.class, question).with("written", written), Near::of);
  }
}
