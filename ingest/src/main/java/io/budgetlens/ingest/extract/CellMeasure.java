package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Table;
import io.budgetlens.model.item.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The measure that the numbers of a table are in.
 *
 * @param unit the unit of money the table names as its own
 */
record CellMeasure(@Nullable String unit) {

  /** The unit of a table, of the words around it, or the only one its document's tables name. */
  static CellMeasure of(Grid grid, Table table, CommonUnit common) {
    Document document = common.document();
    String own = grid.moneyUnit();
    if (own != null) {
      return new CellMeasure(own);
    }
    return new CellMeasure(
        MoneyUnit.named(TableCaption.before(document, table))
            .or(() -> TableCaption.unitBehind(document, table))
            .or(() -> common.get())
            .orElse(null));
  }

  /** The number with the unit that its cell, its column, its row or its table names. */
  @Nullable Amount of(Amount amount, Measure measure, String column, @Nullable String label) {
    return switch (measure) {
      case MONEY -> money(amount, column, label);
      case RATIO -> ratio(amount, column);
      case PERSONS -> counted(amount, Amount.Kind.PERSONS, isCounted(amount));
      case COUNT -> counted(amount, Amount.Kind.COUNT, amount.kind() == Amount.Kind.COUNT);
      case POINTS -> counted(amount, Amount.Kind.POINTS, amount.kind() == Amount.Kind.POINTS);
      case TEXT -> null;
    };
  }

  @Nullable Amount money(Amount amount, String column, @Nullable String label) {
    if (amount.kind() == Amount.Kind.MONEY) {
      return amount;
    }
    String named = MoneyUnit.named(column).orElse(null);
    if (named == null && label != null) {
      named = MoneyUnit.named(label).orElse(null);
    }
    named = named == null ? unit : named;
    boolean bare = amount.kind() == Amount.Kind.BARE;
    return named == null || !bare ? null : amount.withUnit(Amount.Kind.MONEY, named);
  }

  private static @Nullable Amount ratio(Amount amount, String column) {
    boolean headed = amount.kind() == Amount.Kind.BARE && column.contains("%");
    Amount percent = headed ? amount.withUnit(Amount.Kind.PERCENT, "%") : amount;
    return percent.kind() == Amount.Kind.PERCENT ? percent : null;
  }

  private static @Nullable Amount counted(Amount amount, Amount.Kind kind, boolean written) {
    boolean bare = amount.kind() == Amount.Kind.BARE;
    return bare || written ? amount.withUnit(kind, amount.unit()) : null;
  }

  private static boolean isCounted(Amount amount) {
    return amount.kind() == Amount.Kind.PERSONS || amount.kind() == Amount.Kind.COUNT;
  }
}
