package io.budgetlens.ingest.conform;

import io.budgetlens.model.table.TableContract;
import java.util.stream.Collectors;

/**
 * What stands in the base release together with what arrived. Rows of documents that are read anew
 * (table {@code reread}) no longer stand, and rows of units that moved to another province (table
 * {@code unit_moved}) stand in its partitions.
 */
public final class Standing {
  private static final String NOT_READ_ANEW = "doc_id not in (select doc_id from reread)";

  private Standing() {}

  /** The table of partitions of a fact table that this run makes anew. */
  public static String affected(TableContract table) {
    return "affected_" + table.name();
  }

  /**
   * The partitions that rows arrived in, that a document read anew had rows in, and that units
   * moved from or to.
   */
  public static String affectedBy(TableContract table, String arrived) {
    String name = table.name();
    return "select distinct fiscal_year, province from ("
        + arrived
        + ") arrived union select distinct fiscal_year, province from "
        + name
        + " where doc_id in (select doc_id from reread) union select distinct t.fiscal_year,"
        + " t.province from "
        + name
        + " t join unit_moved m on m.unit_id = t.unit_id union"
        + " select distinct t.fiscal_year, m.province from "
        + name
        + " t join unit_moved m on m.unit_id = t.unit_id";
  }

  /** The rows of the affected partitions. */
  public static String with(TableContract table, String arrived) {
    String columns =
        table.columnNames().stream()
            .map(
                c ->
                    c.equals("province")
                        ? "coalesce(m.province, t.province) as province"
                        : "t." + c)
            .collect(Collectors.joining(", "));
    return "select "
        + columns
        + " from "
        + table.name()
        + " t left join unit_moved m on m.unit_id = t.unit_id where exists (select 1 from "
        + affected(table)
        + " a where a.fiscal_year = t.fiscal_year and a.province = t.province) and t."
        + NOT_READ_ANEW
        + " union all "
        + arrived;
  }

  /** The same, one row a key: the one that landed last. */
  public static String latest(TableContract table, String arrived) {
    return "select "
        + FactSql.names(table)
        + " from (select told.*, row_number() over (partition by "
        + String.join(", ", table.key())
        + " order by landed_order desc nulls last, place desc nulls last) as turn from ("
        + with(table, arrived)
        + ") told) ranked where turn = 1";
  }

  /** The same, without the rows that a SELECT of their first key column names. */
  public static String whole(TableContract table, String arrived, String without) {
    String key = table.key().get(0);
    return "select "
        + FactSql.names(table)
        + " from "
        + table.name()
        + " where "
        + NOT_READ_ANEW
        + " and "
        + key
        + " not in ("
        + without
        + ") union all "
        + arrived;
  }

  /** A table without partitions: all rows that stand, and those that arrived. */
  public static String whole(TableContract table, String arrived) {
    return "select "
        + FactSql.names(table)
        + " from "
        + table.name()
        + " where "
        + NOT_READ_ANEW
        + " union all "
        + arrived;
  }
}
