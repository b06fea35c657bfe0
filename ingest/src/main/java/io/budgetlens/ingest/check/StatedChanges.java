package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes against the year before that a document states, a row an item. An item of which it
 * states two amounts or two rates is left out: which of them a change belongs to cannot be told.
 */
final class StatedChanges {
  private static final String CHANGE = "_change";
  private static final String RATE = "_change_rate";

  static final TableContract CONTRACT =
      new RowColumns()
          .figure("amount", ColumnType.MONEY)
          .figure("amount_before", ColumnType.MONEY)
          .figure("change", ColumnType.MONEY)
          .figure("change_reverse", ColumnType.MONEY)
          .figure("change_rate", ColumnType.RATE)
          .figure("change_size", ColumnType.MONEY)
          .figure("said_size", ColumnType.MONEY)
          .figure("rate_size", ColumnType.RATE)
          .contract(Relation.CHANGE.view());

  private final Paper paper;
  private final String item;
  private final List<Figure> changes;
  private final List<Figure> rates;
  private final List<Figure> amounts;
  private final List<Figure> before;

  private StatedChanges(Paper paper, String item) {
    this.paper = paper;
    this.item = item;
    FiscalYear year = paper.subject().year();
    this.changes = figures(item + CHANGE, year);
    this.rates = figures(item + RATE, year);
    this.amounts = figures(item, year);
    this.before = year == null ? List.of() : figures(item, new FiscalYear(year.value() - 1));
  }

  static void add(Stated stated, String place, Paper paper) {
    Set<String> changed = new LinkedHashSet<>();
    for (String name : paper.subject().figures().keySet()) {
      if (name.endsWith(RATE) || name.endsWith(CHANGE)) {
        changed.add(name.substring(0, name.lastIndexOf(CHANGE)));
      }
    }
    for (String item : changed) {
      StatedChanges one = new StatedChanges(paper, item);
      if (one.canBeTold()) {
        one.add(stated, place + ":" + item);
      }
    }
  }

  private List<Figure> figures(String name, @Nullable FiscalYear year) {
    return paper.reading().figures().stream()
        .filter(f -> f.item().equals(name) && f.subject().equals(paper.subject().name()))
        .filter(f -> f.value() != null)
        .filter(f -> year == null || year.equals(f.fiscalYear()))
        .toList();
  }

  private boolean canBeTold() {
    boolean oneChange = changes.size() <= 1 || reverse() != null;
    return oneChange && rates.size() <= 1 && amounts.size() <= 1 && before.size() <= 1;
  }

  /** The second of two changes that are the same but for their sign. */
  private @Nullable Figure reverse() {
    boolean two = changes.size() == 2;
    return two && value(changes.get(0)).add(value(changes.get(1))).signum() == 0
        ? changes.get(1)
        : null;
  }

  private static BigDecimal value(Figure figure) {
    return figure.value() == null ? BigDecimal.ZERO : figure.value();
  }

  private void add(Stated stated, String place) {
    Told amount = Told.of(amounts);
    Told was = Told.of(before);
    Told change = Told.of(changes);
    Told rate = Told.of(rates);
    Told derived = was.isKnown() ? was : amount.less(change);
    Map<String, @Nullable Object> row = RowColumns.row(stated.docId(), place);
    describe(row);
    put(row, "amount", amount);
    put(row, "amount_before", derived);
    put(row, "change", change);
    put(row, "change_reverse", reverse() == null ? Told.NOTHING : Told.of(changes.subList(1, 2)));
    put(row, "change_size", (was.isKnown() ? amount.less(was) : change).size());
    put(row, "said_size", change.size());
    putRate(row, "change_rate", rate);
    putRate(row, "rate_size", rate.size());
    stated.add(Relation.CHANGE, new Row(row));
    quote(stated, place);
  }

  private void describe(Map<String, @Nullable Object> row) {
    Subject subject = paper.subject();
    String scope = paper.reading().entityScope();
    Item known = Items.get(item);
    row.put("unit_id", subject.name());
    row.put("fiscal_year", subject.year() == null ? 0 : subject.year().value());
    row.put("entity_scope", scope == null ? "" : scope);
    row.put(StatedColumns.IS_UNIT, subject.isUnit());
    row.put(StatedColumns.OWN_YEAR, subject.isOwnYear());
    row.put(
        StatedColumns.MONEY_UNIT,
        known.measure() == Measure.MONEY ? StatedDocument.moneyUnit(subject) : "persons");
    row.put("item_zh", known.name().zh());
    row.put("item_en", known.name().en());
  }

  private static void put(Map<String, @Nullable Object> row, String name, Told told) {
    BigDecimal value = told.value();
    Object typed = value == null ? null : RowColumns.typed(Measure.MONEY, value);
    RowColumns.put(row, name, typed, told.halfStep());
  }

  private static void putRate(Map<String, @Nullable Object> row, String name, Told told) {
    BigDecimal value = told.value();
    Object typed = value == null ? null : RowColumns.typed(Measure.RATIO, value);
    RowColumns.put(row, name, typed, told.halfStep());
  }

  private void quote(Stated stated, String place) {
    quote(stated, place, rates, "rate_size", "change_rate");
    quote(stated, place, changes, "change");
    quote(stated, place, amounts, "amount", "change_size");
    quote(stated, place, before, "amount_before");
    if (changes.size() == 2) {
      quote(stated, place, changes.subList(1, 2), "change_reverse");
    }
  }

  private static void quote(Stated stated, String place, List<Figure> figures, String... names) {
    if (!figures.isEmpty()) {
      Span span = figures.get(0).spans().get(0);
      for (String name : names) {
        stated.quote(place, name, span);
      }
    }
  }

  /** A value with half of its last digit, or nothing. */
  private record Told(@Nullable BigDecimal value, BigDecimal halfStep) {
    static final Told NOTHING = new Told(null, BigDecimal.ZERO);

    static Told of(List<Figure> figures) {
      if (figures.isEmpty()) {
        return NOTHING;
      }
      Figure figure = figures.get(0);
      boolean isNil = StatedChanges.value(figure).signum() == 0;
      return new Told(figure.value(), isNil ? BigDecimal.ZERO : figure.halfStep());
    }

    boolean isKnown() {
      return value != null;
    }

    Told less(Told other) {
      return value == null || other.value == null
          ? NOTHING
          : new Told(value.subtract(other.value), halfStep.add(other.halfStep));
    }

    Told size() {
      return value == null ? this : new Told(value.abs(), halfStep);
    }
  }
}
