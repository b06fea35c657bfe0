package io.budgetlens.api.route;

import io.budgetlens.api.problem.ProblemKind;
import io.budgetlens.api.problem.Refusal;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first. A page elsewhere can have its host name point to this machine
 * and so read from it through a visitor's browser; the Host header then gives it away.
 */
final class Guard {
  private static final int LONGEST_URL = 2_048;
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(:\\d{1,5})?");

  private Guard() {}

  static void check(Context context) {
    headers(context);
    if (!isLoopback(context.header("Host"))) {
      throw Refusal.of(
          ProblemKind.WRONG_HOST,
          "本服务只以本机名义回答，例如 localhost。",
          "This server answers only to names of this machine, e.g. localhost.");
    }
    String query = context.queryString();
    if (context.path().length() + (query == null ? 0 : query.length()) > LONGEST_URL) {
      throw Refusal.of(
          ProblemKind.URL_TOO_LONG,
          "网址不得超过 " + LONGEST_URL + " 个字符。",
          "An address may have " + LONGEST_URL + " characters.");
    }
  }

  static boolean isLoopback(@Nullable String host) {
    return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  private static void headers(Context context) {
    context.header("Cache-Control", "no-cache");
    context.header("Vary", "Accept-Language, Accept-Encoding");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
            + " data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
            + " 'none'");
  }
}
