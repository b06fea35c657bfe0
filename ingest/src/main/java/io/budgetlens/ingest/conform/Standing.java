package io.budgetlens.ingest.conform;

import io.budgetlens.model.table.TableContract;
import java.util.stream.Collectors;

/**
 * What stands in the base release together with what arrived. Rows of documents that are read anew
 * (table {@code reread}) no longer stand.
 */
public final class Standing {
  private Standing() {}

  /** The table of partitions of a fact table that this run makes anew. */
  public static String affected(TableContract table) {
    return "affected_" + table.name();
  }

  /** The partitions that rows arrived in, or that a document read anew had rows in. */
  public static String affectedBy(TableContract table, String arrived) {
    String partition = String.join(", ", table.partition());
    return "select distinct "
        + partition
        + " from ("
        + arrived
        + ") arrived union select distinct "
        + partition
        + " from "
        + table.name()
        + " where doc_id in (select doc_id from reread)";
  }

  /** The rows of the affected partitions. */
  public static String with(TableContract table, String arrived) {
    String same =
        table.partition().stream()
            .map(c -> "a." + c + " = t." + c)
            .collect(Collectors.joining(" and "));
    return "select "
        + FactSql.names(table)
        + " from "
        + table.name()
        + " t where exists (select 1 from "
        + affected(table)
        + " a where "
        + same
        + ") and doc_id not in (select doc_id from reread) union all "
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

  /** A table without partitions: all rows that stand, and those that arrived. */
  public static String whole(TableContract table, String arrived) {
    return "select "
        + FactSql.names(table)
        + " from "
        + table.name()
        + " where doc_id not in (select doc_id from reread) union all "
        + arrived;
  }
}
