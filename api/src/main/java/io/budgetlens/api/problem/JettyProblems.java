package io.budgetlens.api.problem;

import io.budgetlens.api.answer.Json;
import io.budgetlens.api.language.Negotiation;
import io.budgetlens.model.text.Language;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Problem details for requests that never reach a route: unreadable paths, oversized headers. */
public final class JettyProblems extends ErrorHandler {

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    Refusal refusal = Refusals.ofStatus(code);
    Language language = Negotiation.preferred(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
    response.getHeaders().put(HttpHeader.CONTENT_LANGUAGE, Negotiation.tag(language));
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    // The path is what could not be read, so it is not repeated.
    byte[] body = Json.bytes(refusal.in(language, "/"));
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
