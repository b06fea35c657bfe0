package io.budgetlens.api.route;

import io.budgetlens.analytics.question.Page;
import io.budgetlens.api.answer.Answer;
import io.budgetlens.api.param.Asked;
import io.budgetlens.api.param.Paging;
import io.budgetlens.api.param.Pinning;
import java.util.ArrayList;
import java.util.List;

/**
 * A path and what answers it.
 *
 * @param parameters every query parameter it knows besides {@code lang}
 * @param fromRelease whether it answers from a release; otherwise it answers before the first one
 */
record Endpoint(String path, List<String> parameters, boolean fromRelease, Handler handler) {
  Endpoint {
    parameters = List.copyOf(parameters);
  }

  /** Answers one question; the reading is of the release asked for. */
  interface Handler {
    Answer answer(Asked asked, Reading reading);
  }

  /** Answers one question of a list. */
  interface ListHandler {
    Answer answer(Asked asked, Page page, Reading reading);
  }

  /** One thing of a release. */
  static Endpoint one(String path, List<String> parameters, Handler handler) {
    return new Endpoint(path, joined(parameters, Pinning.PARAMETERS), true, handler);
  }

  /** A list of a release, in pages. */
  static Endpoint list(String path, List<String> parameters, ListHandler handler) {
    return new Endpoint(
        path,
        joined(joined(parameters, Paging.PARAMETERS), Pinning.PARAMETERS),
        true,
        (asked, reading) -> handler.answer(asked, Paging.of(asked), reading));
  }

  /** A list that does not hang on a release, in pages. */
  static Endpoint registry(String path, List<String> parameters, ListHandler handler) {
    return new Endpoint(
        path,
        joined(parameters, Paging.PARAMETERS),
        false,
        (asked, reading) -> handler.answer(asked, Paging.of(asked), reading));
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
