package io.budgetlens.ingest.check;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The relation that arithmetic rules read: one row per place, unit, year and scope, with a column
 * per figure and its half step {@code h_…}. It is pivoted from the figures of one document, or
 * selected from a table of testimonies.
 */
final class StatedColumns {
  static final String NAME = "stated";
  static final List<String> KEY =
      List.of("doc_id", "place", "unit_id", "fiscal_year", "entity_scope");

  /** What only a document's reader can tell: yes or no. */
  static final Set<String> FLAGS =
      new TreeSet<>(
          Set.of(
              "scores_complete",
              "scheme_certain",
              "maxima_stated",
              "carryover_nonfiscal",
              "budget_taken_back",
              "basic_parts_apart",
              "spending_by_nature"));

  /** The stretch within which rows of several years are one series: a document; or the record. */
  static final String SERIES = "series";

  /** Before an item: the same figure of the year before, in the same series. */
  static final String BEFORE = "before_";

  /** Before an item: what another place of the document, or another source, states of it. */
  static final String ALSO = "also_";

  /** Before an item: what this year's document tells of the year before. */
  static final String TOLD = "told_";

  private static final Map<String, Words> PREFIXES =
      Map.of(
          BEFORE, new Words("上年的%s", "last year's %s"),
          ALSO, new Words("另一处的%s", "%s stated elsewhere"),
          TOLD, new Words("本年写的上年%s", "last year's %s as told this year"));

  /** {@code wan} where money was written in 万元, else {@code yuan}. */
  static final String MONEY_UNIT = "money_unit";

  /**
   * Of a row in which a rival figure speaks: the item of that figure. Such a row has a place of its
   * own and, in {@link #BASE_PLACE}, the place of the row it contradicts; absent in other rows.
   */
  static final String RIVAL = "rival";

  static final String BASE_PLACE = "base_place";

  /** Whether the row is of the unit itself and not of a project. */
  static final String IS_UNIT = "is_unit";

  /** Whether the row is of the year its document reports on. */
  static final String OWN_YEAR = "own_year";

  private static final Map<String, Quantity> BESIDE_ITEMS = besideItems();

  private StatedColumns() {}

  /** What a column counts and is called. */
  record Quantity(Measure measure, Words name) {}

  static boolean isKnown(String name) {
    return BESIDE_ITEMS.containsKey(name)
        || Items.find(name).isPresent()
        || (prefix(name) != null && isKnown(bare(name)));
  }

  static boolean isOfYearBefore(String name) {
    return name.startsWith(BEFORE);
  }

  /** The column a window over the year before reads. */
  static String ofThisYear(String name) {
    return isOfYearBefore(name) ? bare(name) : name;
  }

  /** The name behind its prefix. */
  static String bare(String name) {
    String prefix = prefix(name);
    return prefix == null ? name : name.substring(prefix.length());
  }

  private static @Nullable String prefix(String name) {
    return PREFIXES.keySet().stream().filter(name::startsWith).findFirst().orElse(null);
  }

  /** What a check itself computes, for the figures of its messages. */
  static boolean isResult(String name) {
    return name.equals("reported") || name.equals("expected");
  }

  static Quantity quantity(String name) {
    Optional<Quantity> item = Items.find(name).map(i -> new Quantity(i.measure(), i.name()));
    if (item.isPresent()) {
      return item.get();
    }
    String prefix = prefix(name);
    return prefix == null
        ? Objects.requireNonNull(BESIDE_ITEMS.get(name), "no figure is called " + name)
        : prefixed(quantity(bare(name)), Objects.requireNonNull(PREFIXES.get(prefix)));
  }

  private static Quantity prefixed(Quantity of, Words how) {
    Words name = new Words(how.zh().formatted(of.name().zh()), how.en().formatted(of.name().en()));
    return new Quantity(of.measure(), name);
  }

  static TableContract contract(Set<String> names) {
    List<Column> columns = new ArrayList<>();
    add(columns, "doc_id", ColumnType.TEXT);
    add(columns, "place", ColumnType.TEXT);
    add(columns, "unit_id", ColumnType.TEXT);
    add(columns, "fiscal_year", ColumnType.INTEGER);
    add(columns, "entity_scope", ColumnType.TEXT);
    add(columns, BASE_PLACE, ColumnType.TEXT);
    add(columns, RIVAL, ColumnType.TEXT);
    add(columns, IS_UNIT, ColumnType.BOOLEAN);
    add(columns, MONEY_UNIT, ColumnType.TEXT);
    add(columns, OWN_YEAR, ColumnType.BOOLEAN);
    add(columns, SERIES, ColumnType.TEXT);
    FLAGS.forEach(f -> add(columns, f, ColumnType.BOOLEAN));
    for (String name : names) {
      add(columns, name, type(quantity(name).measure()));
      add(columns, "h_" + name, ColumnType.QUANTITY);
    }
    return new TableContract(NAME, columns, List.of(), List.of(), List.of());
  }

  static ColumnType type(Measure measure) {
    return switch (measure) {
      case MONEY -> ColumnType.MONEY;
      case RATIO -> ColumnType.RATE;
      case PERSONS, COUNT -> ColumnType.INTEGER;
      case POINTS, TEXT -> ColumnType.POINTS;
    };
  }

  private static void add(List<Column> columns, String name, ColumnType type) {
    columns.add(new Column(columns.size() + 1, name, type, false));
  }

  private static void changes(Map<String, Quantity> names) {
    names.put("amount", new Quantity(Measure.MONEY, new Words("本年数", "this year's amount")));
    names.put("amount_before", new Quantity(Measure.MONEY, new Words("上年数", "last year's amount")));
    names.put("change", new Quantity(Measure.MONEY, new Words("增减额", "change")));
    names.put(
        "change_reverse", new Quantity(Measure.MONEY, new Words("另一处增减额", "change elsewhere")));
    names.put("change_size", new Quantity(Measure.MONEY, new Words("增减额", "size of the change")));
    names.put("said_size", new Quantity(Measure.MONEY, new Words("写明的增减额", "change as stated")));
    names.put("change_rate", new Quantity(Measure.RATIO, new Words("增减率", "change rate")));
    names.put(
        "rate_size", new Quantity(Measure.RATIO, new Words("增减率", "size of the change rate")));
  }

  private static Map<String, Quantity> besideItems() {
    Map<String, Quantity> names = new LinkedHashMap<>();
    for (Item item : Items.matching(i -> i.measure() == Measure.POINTS)) {
      names.put(
          "max_" + item.id(),
          new Quantity(
              Measure.POINTS,
              new Words(item.name().zh() + "的满分", "full marks of the " + item.name().en())));
    }
    names.put(
        "execution_full_from",
        new Quantity(Measure.RATIO, new Words("给满分的执行率", "rate that earns full marks")));
    names.put(
        "execution_none_below",
        new Quantity(Measure.RATIO, new Words("不给分的执行率", "rate below which nothing is earned")));
    changes(names);
    IndicatorScores.NAMES.forEach(names::put);
    StatedIndicators.NAMES.forEach(names::put);
    StatedClasses.NAMES.forEach((id, words) -> names.put(id, new Quantity(Measure.MONEY, words)));
    StatedFunds.NAMES.forEach((id, words) -> names.put(id, new Quantity(Measure.MONEY, words)));
    BesideAmounts.NAMES.forEach((id, words) -> names.put(id, new Quantity(Measure.MONEY, words)));
    names.put(
        "listed_projects",
        new Quantity(Measure.MONEY, new Words("各项目支出之和", "sum of the projects listed")));
    return names;
  }
}
