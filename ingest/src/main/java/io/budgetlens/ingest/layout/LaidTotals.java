package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.LaidFile.Fate;
import io.budgetlens.ingest.layout.LaidFile.Total;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up where the rows and the money of a table went. */
public final class LaidTotals {
  private final TableSteps table;

  public LaidTotals(TableSteps table) {
    this.table = table;
  }

  /**
   * @param query asks a step; its records have been typed
   * @throws IllegalStateException where what was loaded is not what the lines add up to
   */
  public LaidFile of(Function<Step, List<Row>> query) {
    List<Fate> fates = fates(query.apply(table.fates()));
    List<Total> totals = new ArrayList<>();
    for (LaidSteps laid : table.laid()) {
      if (laid.hasAmounts()) {
        totals.addAll(totals(laid, query));
      }
    }
    Layout layout = table.found().layout();
    long rows = fates.stream().mapToLong(Fate::rows).sum();
    return new LaidFile(table.found().file(), layout.id(), layout.currency(), rows, fates, totals);
  }

  private List<Fate> fates(List<Row> counted) {
    Map<String, Long> byRule = new HashMap<>();
    counted.forEach(r -> byRule.put(r.text("fate"), r.longValue("line_count")));
    List<Fate> fates = new ArrayList<>();
    for (RowRule rule : table.found().layout().rules()) {
      long rows = byRule.getOrDefault(rule.id(), 0L);
      if (rows > 0 || !rule.when().isEmpty()) {
        fates.add(new Fate(rule.id(), rule.action().id(), rule.words(), rows));
      }
    }
    RejectReason malformed = RejectReason.MALFORMED_LINE;
    long none = byRule.getOrDefault(malformed.id(), 0L);
    if (none > 0) {
      fates.add(new Fate(malformed.id(), RowRule.Action.SET_ASIDE.id(), malformed.words(), none));
    }
    return fates;
  }

  private static List<Total> totals(LaidSteps laid, Function<Step, List<Row>> query) {
    Map<String, Sums> sums = new LinkedHashMap<>();
    for (Row row : query.apply(laid.totals())) {
      for (Cell cell : laid.amounts()) {
        String year = row.textOrNull("fiscal_year");
        sums.computeIfAbsent(cell.name() + "|" + year, k -> new Sums(cell, year))
            .add(row.text("fate"), row.decimalOrNull(cell.name()));
      }
    }
    for (Row row : query.apply(laid.loadedTotals())) {
      for (Cell cell : laid.amounts()) {
        Sums sum =
            Objects.requireNonNull(
                sums.get(cell.name() + "|" + row.text("fiscal_year")), cell.name());
        sum.requireLoaded(row.decimalOrNull(cell.name()));
      }
    }
    return sums.values().stream().map(s -> s.total(laid.records().file().kind().id())).toList();
  }

  /** The sums of one amount in one year while they are added up. */
  private static final class Sums {
    private final Cell cell;
    private final @Nullable String year;
    private BigDecimal in = BigDecimal.ZERO;
    private BigDecimal loaded = BigDecimal.ZERO;
    private BigDecimal leftOut = BigDecimal.ZERO;
    private BigDecimal setAside = BigDecimal.ZERO;

    Sums(Cell cell, @Nullable String year) {
      this.cell = cell;
      this.year = year;
    }

    void add(String fate, @Nullable BigDecimal sum) {
      BigDecimal amount = sum == null ? BigDecimal.ZERO : sum;
      in = in.add(amount);
      switch (fate) {
        case "loaded" -> loaded = loaded.add(amount);
        case "set_aside" -> setAside = setAside.add(amount);
        default -> leftOut = leftOut.add(amount);
      }
    }

    void requireLoaded(@Nullable BigDecimal sum) {
      BigDecimal amount = sum == null ? BigDecimal.ZERO : sum;
      if (loaded.compareTo(amount) != 0) {
        throw new IllegalStateException(
            "%s of %s: the lines that load add up to %s, the records to %s"
                .formatted(cell.name(), year, loaded, amount));
      }
    }

    Total total(String record) {
      return new Total(record, cell.name(), cell.header(), year, in, loaded, leftOut, setAside);
    }
  }
}
