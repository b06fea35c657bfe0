package io.budgetlens.api.route;

import io.budgetlens.api.answer.Answer;
import io.budgetlens.api.answer.Envelope;
import io.budgetlens.api.answer.Json;
import io.budgetlens.api.answer.Link;
import io.budgetlens.api.answer.Notice;
import io.budgetlens.api.language.Negotiation;
import io.budgetlens.api.param.Asked;
import io.budgetlens.api.param.Pinning;
import io.budgetlens.api.pin.Pins;
import io.budgetlens.api.problem.ProblemKind;
import io.budgetlens.api.problem.Refusal;
import io.budgetlens.lake.release.Release;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From a request to an endpoint's answer in its envelope. */
final class Answering {
  private final Pins pins;
  private final EntityTags tags = EntityTags.ofThisProcess();

  Answering(Pins pins) {
    this.pins = pins;
  }

  void handle(Endpoint endpoint, Context context) {
    Asked asked = Asked.of(context, endpoint.parameters());
    Reading reading = reading(endpoint, asked);
    if (endpoint.fromRelease()) {
      reading.pinned();
    }
    context.header("Content-Language", Negotiation.tag(asked.language()));
    String tag = tags.tag(context.path(), asked, reading);
    context.header("ETag", tag);
    if (EntityTags.matches(context.header("If-None-Match"), tag)) {
      context.status(304);
      return;
    }
    Answer answer = endpoint.handler().answer(asked, reading);
    List<Notice> notices = Notices.of(endpoint, asked, reading);
    Envelope.Named release = named(reading);
    Envelope.Page page = page(context.path(), asked, answer, release);
    context
        .contentType("application/json; charset=utf-8")
        .result(Json.bytes(new Envelope(answer.data(), page, release, notices)));
  }

  private Reading reading(Endpoint endpoint, Asked asked) {
    Optional<Release> current = pins.current();
    Pinning pinning =
        endpoint.fromRelease()
            ? Pinning.of(asked)
            : new Pinning(Optional.empty(), Optional.empty());
    if (pinning.number().isEmpty() && pinning.asOf().isEmpty()) {
      return new Reading(pins, current, true);
    }
    Release wanted = find(pinning);
    return new Reading(
        pins, Optional.of(wanted), current.stream().anyMatch(c -> c.number() == wanted.number()));
  }

  private Release find(Pinning pinning) {
    return pins.all().stream()
        .filter(r -> pinning.number().map(n -> n == r.number()).orElse(true))
        .filter(r -> pinning.asOf().map(t -> !r.publishedAt().isAfter(t)).orElse(true))
        .findFirst()
        .orElseThrow(() -> unknown(pinning));
  }

  private static Refusal unknown(Pinning pinning) {
    String wanted = pinning.number().map(n -> "r-" + n).orElse("");
    return pinning.asOf().isPresent()
        ? Refusal.of(
            ProblemKind.UNKNOWN_RELEASE,
            "那时还没有任何发布版本；版本列表见 /v1/releases。",
            "There was no release at that time; /v1/releases lists them.")
        : Refusal.of(
            ProblemKind.UNKNOWN_RELEASE,
            "没有发布版本 " + wanted + "；版本列表见 /v1/releases。",
            "There is no release " + wanted + "; /v1/releases lists them.");
  }

  private static Envelope.@Nullable Named named(Reading reading) {
    return reading
        .release()
        .map(
            r ->
                new Envelope.Named(r.id(), r.kind(), r.publishedAt().toString(), reading.current()))
        .orElse(null);
  }

  private static Envelope.@Nullable Page page(
      String path, Asked asked, Answer answer, Envelope.@Nullable Named release) {
    Answer.Part part = answer.part();
    if (part == null) {
      return null;
    }
    String next = part.hasNext() ? next(path, asked, part, release) : null;
    return new Envelope.Page(part.page().limit(), part.page().offset(), part.total(), next);
  }

  /** The same question, further on; pinned, so that a walk never changes releases halfway. */
  private static String next(
      String path, Asked asked, Answer.Part part, Envelope.@Nullable Named release) {
    Map<String, String> query = new TreeMap<>(asked.query());
    if (release != null && asked.knows("release")) {
      query.remove("as_of");
      query.put("release", release.id());
    }
    return new Link(path, query)
        .with("limit", part.page().limit())
        .with("offset", part.page().offset() + part.page().limit())
        .toString();
  }
}
