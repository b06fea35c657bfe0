package io.budgetlens.ingest.extract;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The item of a cell from what its row and its column say. */
final class TableItem {
  private static final Map<Facet, String> OF_FUND =
      Map.of(
          Facet.INITIAL, "initial_budget",
          Facet.ADJUSTED, "adjusted_budget",
          Facet.BUDGET, "adjusted_budget",
          Facet.EXEC, "expenditure",
          Facet.LONE_EXEC, "expenditure",
          Facet.FINAL_SPENDING, "expenditure");

  private static final String TOTAL = "total_income_and_expenditure";

  private TableItem() {}

  /**
   * What a table is of.
   *
   * @param finalAccounts whether its document explains final accounts
   * @param accounts whether it sums up the income and the expenditure of the year
   */
  record Kind(boolean finalAccounts, boolean accounts) {}

  static @Nullable String of(Head row, Head column, Kind table) {
    Head.Source source = row.source() != null ? row.source() : column.source();
    Head both = row.with(column);
    if (source != null) {
      return ofFund(source, both);
    }
    if (row.mark() == Head.Mark.SUM || isUnitRow(row, column)) {
      return table.accounts() ? TOTAL : ofSum(row, column, table.finalAccounts());
    }
    if (row.mark() != null || (row.part() != null && column.part() != null)) {
      return null;
    }
    return row.part() == null && row.result() != null
        ? ofRate(row, column)
        : ofPart(both, table.finalAccounts());
  }

  private static @Nullable String ofFund(Head.Source source, Head both) {
    if (source.prefix() == null || both.change() != null || both.part() != null) {
      return null;
    }
    if (both.result() != null) {
      return existing(source.prefix() + both.result().item());
    }
    String item = both.facet() == null ? null : OF_FUND.get(both.facet());
    return item == null ? null : existing(source.prefix() + item);
  }

  private static @Nullable String existing(String item) {
    return Items.find(item).map(Item::id).orElse(null);
  }

  /** A row such as 部门整体支出 under columns of budgets, amounts and rates. */
  private static boolean isUnitRow(Head row, Head column) {
    boolean unit = row.part() != null && row.part().is(Term.Role.TOP);
    return unit && (column.facet() != null || column.result() != null);
  }

  /** A row of rates over the years. */
  private static @Nullable String ofRate(Head row, Head column) {
    Term rate = row.result();
    boolean plain = column.change() == null && column.facet() == null && column.result() == null;
    return rate != null && rate.is(Term.Role.RATE) && plain && column.year() != null
        ? rate.item()
        : null;
  }

  /** The row of sums under basic and project expenditure: the whole unit's. */
  private static @Nullable String ofSum(Head row, Head column, boolean finalAccounts) {
    if (column.result() != null) {
      return column.result().is(Term.Role.RATE) ? column.result().item() : null;
    }
    if (column.part() != null) {
      return column.part().is(Term.Role.PART) ? column.part().item() : null;
    }
    if (column.facet() == null || column.change() != null) {
      return null;
    }
    return column.facet().ofUnit(new Term(Term.Role.FACET, "", null), finalAccounts).item();
  }

  private static @Nullable String ofPart(Head both, boolean finalAccounts) {
    Term part = both.part();
    if (part == null) {
      return both.facet() == null || both.result() != null || both.change() != null
          ? null
          : ofUnitRow(both, finalAccounts);
    }
    if (both.result() != null || part.is(Term.Role.SCORE)) {
      return null;
    }
    String item =
        both.facet() == null || !part.is(Term.Role.PART)
            ? part.item()
            : both.facet().of(part).item();
    return item == null ? null : changed(item, both);
  }

  private static @Nullable String ofUnitRow(Head both, boolean finalAccounts) {
    return both.facet() == null || both.year() == null
        ? null
        : both.facet().ofUnit(new Term(Term.Role.FACET, "", null), finalAccounts).item();
  }

  private static @Nullable String changed(String item, Head both) {
    if (both.change() == null) {
      return item;
    }
    Optional<Item> known = Items.find(item).filter(i -> i.measure().hasChange());
    return known.map(i -> both.percent() ? i.changeRate().id() : i.change().id()).orElse(null);
  }

  /** The item that a name with its value beside it names. */
  static @Nullable String ofPair(Head name, String words, boolean finalAccounts) {
    if (name.mark() != null || name.source() != null || name.change() != null) {
      return null;
    }
    Term result = name.result();
    if (result != null) {
      boolean total = result.is(Term.Role.TOTAL) && !words.equals("总分");
      return total || result.is(Term.Role.RATE) ? result.item() : null;
    }
    if (name.part() == null) {
      return name.facet() == null
          ? null
          : name.facet().ofUnit(new Term(Term.Role.FACET, "", null), finalAccounts).item();
    }
    boolean score = name.part().is(Term.Role.SCORE);
    return score
        ? null
        : name.facet() == null ? name.part().item() : name.facet().of(name.part()).item();
  }

  static @Nullable String stage(Head head) {
    if (head.facet() == null) {
      return null;
    }
    return switch (head.facet()) {
      case INITIAL -> "initial";
      case ADJUSTED -> "adjusted";
      case FINAL, FINAL_SPENDING ->
          head.year() != null && head.year() == -1 ? "prior_final" : "final";
      default -> null;
    };
  }

  /** The year a cell belongs to: its own, the year before the report's, or the report's. */
  static @Nullable Integer year(Head head, @Nullable Integer report) {
    Integer year = head.change() != null ? null : head.year();
    if (year == null || year == 0) {
      return report;
    }
    return year == -1 ? (report == null ? null : Integer.valueOf(report - 1)) : year;
  }
}
