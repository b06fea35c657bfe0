package io.budgetlens.api.problem;

import io.budgetlens.analytics.question.BadQuestion;
import io.budgetlens.analytics.question.NotFound;
import io.budgetlens.api.answer.Json;
import io.budgetlens.api.language.Negotiation;
import io.budgetlens.api.pin.Busy;
import io.budgetlens.lake.release.LakeRefusal;
import io.budgetlens.lake.release.NoSuchRelease;
import io.budgetlens.model.text.Language;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what was thrown into problem details; what the machine did wrong goes to the log only. */
public final class Problems {
  static final String MEDIA_TYPE = "application/problem+json; charset=utf-8";
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  public static void map(RoutesConfig routes) {
    routes.exception(Refusal.class, (refusal, context) -> write(context, refusal));
    routes.exception(
        NotFound.class,
        (thrown, context) -> write(context, Refusal.of(ProblemKind.NOT_FOUND, thrown.words())));
    routes.exception(
        BadQuestion.class,
        (thrown, context) -> write(context, Refusal.of(ProblemKind.BAD_PARAMETER, thrown.words())));
    routes.exception(
        NoSuchRelease.class,
        (thrown, context) ->
            write(context, Refusal.of(ProblemKind.UNKNOWN_RELEASE, thrown.words())));
    routes.exception(
        LakeRefusal.class,
        (thrown, context) -> write(context, Refusal.of(ProblemKind.BUSY, thrown.words())));
    routes.exception(Busy.class, (thrown, context) -> write(context, Refusals.ofStatus(503)));
    routes.exception(
        HttpResponseException.class,
        (thrown, context) -> write(context, Refusals.ofStatus(thrown.getStatus())));
    routes.exception(
        Exception.class,
        (thrown, context) -> {
          LOG.error("{} {} failed", context.method(), context.path(), thrown);
          write(context, Refusals.ofStatus(500));
        });
  }

  /** What is left to say when the Java machine itself failed. */
  public static void mapErrors(HttpServletResponse response, Error error) {
    LOG.error("the Java machine failed while answering", error);
    response.setStatus(500);
    response.setContentType(MEDIA_TYPE);
    try {
      response.getOutputStream().write(Json.bytes(Refusals.ofStatus(500).in(Language.EN, "/")));
    } catch (IOException e) {
      LOG.warn("the client is gone", e);
    }
  }

  private static void write(Context context, Refusal refusal) {
    Language language = language(context);
    ProblemKind kind = refusal.kind();
    context.status(kind.status());
    context.res().setHeader("ETag", null);
    if (kind == ProblemKind.METHOD_NOT_ALLOWED) {
      context.header("Allow", "GET, HEAD, OPTIONS");
    }
    context.header("Content-Language", Negotiation.tag(language));
    context.header("Cache-Control", "no-store");
    if (kind.status() == 503) {
      context.header("Retry-After", "5");
    }
    context.contentType(MEDIA_TYPE);
    context.result(Json.bytes(refusal.in(language, context.path())));
  }

  /** A question too broken to be parsed is still answered in its language. */
  private static Language language(Context context) {
    try {
      String lang = context.queryParam("lang");
      return Negotiation.find(lang == null ? "" : lang)
          .orElseGet(() -> Negotiation.preferred(context.header("Accept-Language")));
    } catch (RuntimeException unreadableQuery) {
      return Negotiation.preferred(context.header("Accept-Language"));
    }
  }
}
