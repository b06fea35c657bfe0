package io.budgetlens.ingest.check;

import java.util.Set;

/**
 * What is spoken of each unit's year, cell by cell, out of the view {@link #TESTIMONY}.
 *
 * @param items the items that rules read
 * @param names the names under which they read them; those of other sources begin with {@link
 *     StatedColumns#ALSO}
 * @param filled the items that testimonies have columns of; the others are absent
 */
record SpokenSql(Set<String> items, Set<String> names, Set<String> filled) {
  static final String TESTIMONY = "record_testimony";

  /** The table of the years of which more than one testimony speaks. */
  static final String SEVERAL = "several_spoken";

  private static final String KEY = "unit_id, fiscal_year, entity_scope";

  /** Years of which more than one testimony speaks. */
  static String several() {
    return "select "
        + KEY
        + " from "
        + TESTIMONY
        + " group by "
        + KEY
        + " having count(*) > 1 or bool_or(told)";
  }

  /** What is spoken: where one testimony speaks, that; else each cell by its rank. */
  String ranked() {
    String alone =
        " left join "
            + SEVERAL
            + " k on k.unit_id = t.unit_id and k.fiscal_year = t.fiscal_year"
            + " and k.entity_scope = t.entity_scope where k.unit_id is null";
    return single(alone) + " union all " + contested();
  }

  /** What is spoken where it is certain that one testimony speaks of each year. */
  String single() {
    return single("");
  }

  private String single(String without) {
    StringBuilder sql =
        new StringBuilder("select t.unit_id, t.fiscal_year, t.entity_scope, t.told, t.doc_id");
    for (String item : items) {
      if (!filled.contains(item)) {
        sql.append(absent(item));
        continue;
      }
      sql.append(", t.").append(item);
      if (names.contains(StatedColumns.ALSO + item)) {
        sql.append(", case when t.precedence > 1 then t.").append(item).append(" end as ");
        sql.append(StatedColumns.ALSO).append(item);
      }
    }
    return sql + " from " + TESTIMONY + " t" + without;
  }

  private String absent(String item) {
    String type = StatedColumns.type(StatedColumns.quantity(item).measure()).sql();
    String nothing = ", cast(null as " + type + ") as ";
    boolean also = names.contains(StatedColumns.ALSO + item);
    return nothing + item + (also ? nothing + StatedColumns.ALSO + item : "");
  }

  /** Of each cell the first testimony that fills it, and what the last kind of source says. */
  private String contested() {
    StringBuilder sql =
        new StringBuilder("select " + KEY + ", told, min_by(doc_id, turn) as doc_id");
    for (String item : items) {
      if (!filled.contains(item)) {
        sql.append(absent(item));
        continue;
      }
      String told = " filter (where " + item + " is not null)";
      sql.append(", min_by(").append(item).append(", turn)").append(told).append(" as ");
      sql.append(item);
      if (names.contains(StatedColumns.ALSO + item)) {
        sql.append(", case when min(precedence)").append(told).append(" > 1 then max_by(");
        sql.append(item).append(", precedence * 1000000 - turn)").append(told);
        sql.append(" end as ").append(StatedColumns.ALSO).append(item);
      }
    }
    return sql
        + "\nfrom (select t.*, row_number() over (partition by t.unit_id, t.fiscal_year,"
        + " t.entity_scope, t.told order by precedence nulls last, published_on desc nulls last,"
        + " landed_order desc nulls last, place nulls last) as turn from "
        + TESTIMONY
        + " t join "
        + SEVERAL
        + " k on k.unit_id = t.unit_id and k.fiscal_year = t.fiscal_year"
        + " and k.entity_scope = t.entity_scope) ranked group by "
        + KEY
        + ", told";
  }
}
