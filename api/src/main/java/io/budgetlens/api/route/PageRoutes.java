package io.budgetlens.api.route;

import io.budgetlens.api.language.Negotiation;
import io.budgetlens.api.page.Assets;
import io.budgetlens.api.page.IndexPage;
import io.budgetlens.api.page.IndexPage.Example;
import io.budgetlens.api.param.Asked;
import io.budgetlens.api.pin.Pins;
import io.budgetlens.api.problem.ProblemKind;
import io.budgetlens.api.problem.Refusal;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.code.DocumentId;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The pages for people, and the files they need. */
final class PageRoutes {
  private final Pins pins;
  private final Assets assets = Assets.load();
  private final Assets.Asset docs = Assets.docs();
  private final Assets.Asset openApi = Assets.openApi();

  PageRoutes(Pins pins) {
    this.pins = pins;
  }

  void index(Context context) {
    Asked asked = Asked.of(context, List.of());
    Optional<Release> release = pins.current();
    List<Example> examples =
        release
            .map(r -> pins.read(r, open -> Examples.of(open, asked.language())))
            .orElse(List.of());
    context.header("Content-Language", Negotiation.tag(asked.language()));
    context
        .contentType("text/html; charset=utf-8")
        .result(IndexPage.html(asked.language(), release.map(Release::id).orElse(null), examples));
  }

  void docs(Context context) {
    Asked.of(context, List.of());
    send(context, docs);
  }

  void openApi(Context context) {
    Asked.of(context, List.of());
    send(context, openApi);
  }

  void asset(Context context) {
    String name = context.pathParam("asset");
    send(
        context,
        assets
            .find(name)
            .orElseThrow(
                () -> Refusal.of(ProblemKind.NOT_FOUND, "没有这个文件。", "There is no such file.")));
  }

  private static void send(Context context, Assets.Asset asset) {
    String tag = "\"" + DocumentId.of(asset.bytes()).value().substring(0, 32) + "\"";
    context.header("ETag", "W/" + tag);
    if (EntityTags.matches(context.header("If-None-Match"), "W/" + tag)) {
      context.status(304);
      return;
    }
    context.contentType(asset.mediaType()).result(asset.bytes());
  }
}
