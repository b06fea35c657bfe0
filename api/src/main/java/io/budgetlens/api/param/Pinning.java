package io.budgetlens.api.param;

import io.budgetlens.api.problem.Refusal;
import io.budgetlens.model.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which release is asked for: one by its number, the one that was current at a time, or, with
 * neither, the current one.
 *
 * @param asOf a day counts to its end, in UTC
 */
public record Pinning(Optional<Integer> number, Optional<Instant> asOf) {
  /** The parameters of every path that answers from a release. */
  public static final List<String> PARAMETERS = List.of("release", "as_of");

  private static final Pattern RELEASE = Pattern.compile("r-[0-9]{1,9}");

  public static Pinning of(Asked asked) {
    Optional<Integer> number =
        asked
            .form("release", RELEASE, new Words("r-<数字>，如 r-3", "r-<number>, e.g. r-3"))
            .map(text -> Integer.parseInt(text.substring(2)));
    Optional<Instant> asOf = asked.text("as_of").map(Pinning::end);
    if (number.isPresent() && asOf.isPresent()) {
      throw Refusal.badParameter(
          "as_of",
          asked.query().getOrDefault("as_of", ""),
          new Words("与 release 二者择一", "either as_of or release, not both"));
    }
    return new Pinning(number, asOf);
  }

  private static Instant end(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1)
          : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.badParameter(
          "as_of",
          text,
          new Words(
              "日期或 UTC 时刻，如 2024-05-01 或 2024-05-01T08:00:00Z",
              "a day or an instant in UTC, e.g. 2024-05-01 or 2024-05-01T08:00:00Z"));
    }
  }
}
