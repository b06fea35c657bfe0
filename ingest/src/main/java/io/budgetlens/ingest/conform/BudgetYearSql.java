package io.budgetlens.ingest.conform;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.table.TableContract;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The record of each unit's year out of its testimonies: each cell comes from the first testimony
 * that fills it. Written from the contract, because the items are data.
 *
 * @param spoken a SELECT of all testimonies of the partitions that are made anew
 * @param filled the items that testimonies may fill; the others are left out
 */
public record BudgetYearSql(String spoken, Set<String> filled) {
  private static final String KEY = "unit_id, fiscal_year, entity_scope";

  private static final String ON_KEY =
      " k on k.unit_id = spoken.unit_id and k.fiscal_year = spoken.fiscal_year"
          + " and k.entity_scope = spoken.entity_scope";

  /** The table of keys that more than one testimony speaks of. */
  public static final String CONTESTED = "contested_key";

  /** Keys with more than one testimony; few, so that most records need no ranking. */
  public String contested() {
    return "select "
        + KEY
        + " from ("
        + spoken
        + ") spoken group by "
        + KEY
        + " having count(*) > 1";
  }

  /** One row: how many contested testimonies fill each item. */
  public String filledContested() {
    return "select count(*) as testimonies"
        + items(i -> ", count(spoken." + i.id() + ") as " + i.id())
        + " from ("
        + spoken
        + ") spoken join "
        + CONTESTED
        + ON_KEY;
  }

  /**
   * The records in the contract's columns.
   *
   * @param contested the row of {@link #filledContested}; only what is filled needs ranking
   */
  public String records(Row contested) {
    if (contested.longValue("testimonies") == 0) {
      return uncontested();
    }
    Set<Item> filled =
        items()
            .filter(i -> contested.longValue(i.id()) > 0)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return single() + " union all " + ranked(filled);
  }

  /** The records where each of them has one testimony. */
  public String uncontested() {
    return uncontested("");
  }

  private String single() {
    return uncontested(" left join " + CONTESTED + ON_KEY + " where k.unit_id is null");
  }

  private String uncontested(String without) {
    return "select spoken.unit_id, spoken.fiscal_year, spoken.entity_scope, spoken.province,"
        + " 1 as testimony_count, spoken.doc_id || '#' || spoken.place as testimony,"
        + " cast(null as varchar) as cell_testimonies"
        + items(i -> ", spoken." + i.id())
        + " from ("
        + spoken
        + ") spoken"
        + without;
  }

  private String ranked(Set<Item> contested) {
    return "select "
        + KEY
        + ", min(province) as province, cast(count(*) as int) as testimony_count,"
        + " min_by(testimony, turn) as testimony, "
        + cells(contested)
        + " as cell_testimonies"
        + items(i -> ", " + (contested.contains(i) ? first(i) : "null") + " as " + i.id())
        + " from (select spoken.*, spoken.doc_id || '#' || spoken.place as testimony,"
        + " row_number() over (partition by spoken.unit_id, spoken.fiscal_year, spoken.entity_scope"
        + " order by precedence nulls last, published_on desc nulls last,"
        + " landed_order desc nulls last, place nulls last) as turn from ("
        + spoken
        + ") spoken join "
        + CONTESTED
        + ON_KEY
        + ") ranked group by "
        + KEY;
  }

  /** A JSON object of the cells that not the first testimony speaks for, or null. */
  private static String cells(Set<Item> filled) {
    if (filled.isEmpty()) {
      return "cast(null as varchar)";
    }
    String entries = filled.stream().map(BudgetYearSql::entry).collect(Collectors.joining(" || "));
    String list = "nullif(" + entries + ", '')";
    return "'{' || substr(" + list + ", 2) || '}'";
  }

  private static String first(Item item) {
    return "min_by(" + item.id() + ", turn) filter (where " + filled(item) + ")";
  }

  private static String entry(Item item) {
    String filled = " filter (where " + filled(item) + ")";
    return "coalesce(case when min(turn)"
        + filled
        + " > 1 then ',\""
        + item.id()
        + "\":\"' || min_by(testimony, turn)"
        + filled
        + " || '\"' end, '')";
  }

  private static String filled(Item item) {
    return item.id() + " is not null";
  }

  private String items(Function<Item, String> each) {
    return items().map(each).collect(Collectors.joining());
  }

  private Stream<Item> items() {
    return Items.ofRecord().stream().filter(i -> filled.contains(i.id()));
  }

  /**
   * All testimonies in the partitions of {@code affected}: those that stand and those that arrived.
   *
   * @param testimony the contract of the testimonies, of the items that are filled
   */
  public static BudgetYearSql over(TableContract testimony, String arrived) {
    return new BudgetYearSql(
        Standing.with(testimony, arrived), Set.copyOf(testimony.columnNames()));
  }
}
