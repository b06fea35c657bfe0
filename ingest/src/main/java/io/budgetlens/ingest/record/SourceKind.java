package io.budgetlens.ingest.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who speaks in a testimony, the first to be believed first. */
public enum SourceKind {
  MANUAL_CORRECTION,
  FINAL_ACCOUNTS,
  BUREAU_EXPORT,
  EVALUATION_REPORT,
  SELF_EVALUATION;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** 1 speaks before 2. */
  public int precedence() {
    return ordinal() + 1;
  }

  /** What a file may say; a manual correction comes by a way of its own. */
  static String quoted() {
    return Arrays.stream(values())
        .filter(k -> k != MANUAL_CORRECTION)
        .map(k -> "'" + k.id() + "'")
        .collect(Collectors.joining(", "));
  }

  /** The precedence of the source kind that a column names, as SQL. */
  public static String precedenceOf(String column) {
    return Arrays.stream(values())
        .map(k -> " when '" + k.id() + "' then " + k.precedence())
        .collect(Collectors.joining("", "case " + column, " end"));
  }
}
