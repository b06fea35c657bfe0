package io.budgetlens.analytics;

import io.budgetlens.lake.release.Release;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an analysis did.
 *
 * @param release the release that now holds the marts
 * @param changed false where the current release held the very same marts already, so that no
 *     release was made
 * @param rows the rows of each mart, by table name
 * @param absent how many values of {@code metric_value} are absent, by reason
 */
public record AnalyzeReceipt(
    Release release, boolean changed, Map<String, Long> rows, Map<String, Long> absent) {
  public AnalyzeReceipt {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    absent = Collections.unmodifiableMap(new LinkedHashMap<>(absent));
  }
}
