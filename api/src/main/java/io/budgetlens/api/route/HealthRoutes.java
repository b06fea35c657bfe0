package io.budgetlens.api.route;

import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.api.answer.Json;
import io.budgetlens.api.param.Asked;
import io.budgetlens.api.pin.Pins;
import io.budgetlens.api.problem.ProblemKind;
import io.budgetlens.api.problem.Refusal;
import io.budgetlens.lake.release.Release;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the process lives, and whether it can answer. */
final class HealthRoutes {
  private final Pins pins;

  HealthRoutes(Pins pins) {
    this.pins = pins;
  }

  /**
   * The wire form.
   *
   * @param release what unpinned questions are answered from
   */
  record Health(String status, @Nullable String release, @Nullable Boolean analysed) {}

  void live(Context context) {
    Asked.of(context, List.of());
    send(context, new Health("live", null, null));
  }

  /** Ready means that the newest release opens. */
  void ready(Context context) {
    Asked.of(context, List.of());
    Release release =
        pins.current()
            .orElseThrow(
                () ->
                    Refusal.of(
                        ProblemKind.NOT_READY, "数据湖还没有发布任何版本。", "The lake has no release yet."));
    boolean analysed = pins.read(release, OpenRelease::isAnalysed);
    send(context, new Health("ready", release.id(), analysed));
  }

  private static void send(Context context, Health health) {
    context.header("Cache-Control", "no-store");
    context.contentType("application/json; charset=utf-8").result(Json.bytes(health));
  }
}
