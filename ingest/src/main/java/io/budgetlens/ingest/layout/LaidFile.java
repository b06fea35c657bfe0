package io.budgetlens.ingest.layout;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a layout made of one file, so that nothing is lost on the way: every row is loaded, left out
 * by a rule, or set aside, and so is every cent.
 *
 * @param rows rows of the table, besides blank ones
 * @param fates how many rows met each rule, in the order of the rules
 * @param totals for each amount and fiscal year where its money went
 */
public record LaidFile(
    String file, String layout, String currency, long rows, List<Fate> fates, List<Total> totals) {
  public LaidFile {
    fates = List.copyOf(fates);
    totals = List.copyOf(totals);
  }

  /**
   * The rows that met a rule.
   *
   * @param action {@code keep}, {@code skip} or {@code set_aside}
   */
  public record Fate(String rule, String action, Words words, long rows) {}

  /**
   * An amount of a fiscal year as the file has it and where it went: {@code in = loaded + left out
   * + set aside}.
   *
   * @param column the canonical column
   * @param header the file's
   * @param fiscalYear as written; absent where the row has none
   */
  public record Total(
      String record,
      String column,
      String header,
      @Nullable String fiscalYear,
      BigDecimal in,
      BigDecimal loaded,
      BigDecimal leftOut,
      BigDecimal setAside) {
    public Total {
      if (in.compareTo(loaded.add(leftOut).add(setAside)) != 0) {
        throw new IllegalStateException(
            "%s of %s: %s came in, but %s were loaded, %s left out and %s set aside"
                .formatted(column, fiscalYear, in, loaded, leftOut, setAside));
      }
    }
  }
}
