package io.budgetlens.api.route;

import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.api.param.Asked;
import io.budgetlens.api.pin.Pins;
import io.budgetlens.api.problem.ProblemKind;
import io.budgetlens.api.problem.Refusal;
import io.budgetlens.api.view.Reader;
import io.budgetlens.lake.release.Release;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The release a question is answered from.
 *
 * @param current whether it is the newest
 */
record Reading(Pins pins, Optional<Release> release, boolean current) {

  <T> T ask(Function<OpenRelease, T> question) {
    return pins.read(pinned(), question);
  }

  List<Release> releases() {
    return pins.all();
  }

  Release pinned() {
    return release.orElseThrow(
        () ->
            Refusal.of(
                ProblemKind.NOT_READY,
                "数据湖还没有发布任何版本；请先导入数据（budgetlens ingest）。",
                "The lake has no release yet; ingest data first (budgetlens ingest)."));
  }

  /** A reader of registries, whose views link into no release. */
  Reader wordsOnly(Asked asked) {
    return new Reader(asked.language(), "", null);
  }

  /** Whom the answer is written for: the language asked for, links that stay with the release. */
  Reader reader(Asked asked) {
    return new Reader(asked.language(), pinned().id(), asked.query().get(Asked.LANG));
  }
}
