package io.budgetlens.lake.release;

import io.budgetlens.lake.catalogue.Published;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A state of all tables that was published together and never changes.
 *
 * @param number counted from 1
 * @param kind what the run did that published it: {@code ingest}, {@code analyze}, {@code correct}
 */
public record Release(int number, String kind, Instant publishedAt) {
  private static final Pattern FORM = Pattern.compile("r-([1-9][0-9]{0,8})");

  /** {@code r-12}, also the tag of its snapshots. */
  public String id() {
    return id(number);
  }

  static String id(int number) {
    return "r-" + number;
  }

  /**
   * The number in {@code r-12}.
   *
   * @throws NoSuchRelease if the text is no release id
   */
  public static int parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new NoSuchRelease(text);
    }
    return Integer.parseInt(matcher.group(1));
  }

  static Release of(Published published) {
    return new Release(published.number(), published.kind(), published.at());
  }
}
