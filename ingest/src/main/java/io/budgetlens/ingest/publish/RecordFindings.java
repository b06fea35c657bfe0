package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.check.RecordCheck;
import io.budgetlens.ingest.conform.Standing;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The findings on the record, across sources and years. They are made anew for the units' years
 * that a run touches and the years after them, out of what stands and what arrived; the earlier
 * ones of those years go.
 */
final class RecordFindings {
  private static final String NOT_READ_ANEW = " where doc_id not in (select doc_id from reread)";
  private static final String READ_ANEW = " where doc_id in (select doc_id from reread)";

  private RecordFindings() {}

  /**
   * The facts to check.
   *
   * @param arrived gives a SELECT of what is new of a table
   * @param testimony the contract of the testimonies, of the items that are filled
   * @param oneVoice whether it is certain that one row of a record speaks of each year
   */
  static RecordCheck.Facts facts(
      Function<TableContract, String> arrived, TableContract testimony, boolean oneVoice) {
    return new RecordCheck.Facts(
        touched(arrived),
        "select "
            + String.join(", ", testimony.columnNames())
            + " from "
            + testimony.name()
            + NOT_READ_ANEW,
        arrived.apply(testimony),
        documents(arrived),
        projects(arrived),
        reorganised(),
        Set.copyOf(testimony.columnNames()),
        oneVoice);
  }

  private static String touched(Function<TableContract, String> arrived) {
    String years = "select unit_id, fiscal_year, entity_scope from ";
    String ofProjects = "select unit_id, fiscal_year, 'own' as entity_scope from ";
    return years
        + "("
        + arrived.apply(Tables.BUDGET_TESTIMONY.required())
        + ") t union all "
        + years
        + Tables.BUDGET_TESTIMONY.name()
        + READ_ANEW
        + " union all "
        + ofProjects
        + "("
        + arrived.apply(Tables.PROJECT_YEAR.required())
        + ") p union all "
        + ofProjects
        + Tables.PROJECT_YEAR.name()
        + READ_ANEW;
  }

  /**
   * A merger or a split shows in the accounts of the year it takes effect in, or of the one after.
   */
  private static String reorganised() {
    List<String> each = new ArrayList<>();
    for (String unit : List.of("from_unit_id", "to_unit_id")) {
      for (int later : List.of(0, 1)) {
        each.add(
            "select "
                + unit
                + " as unit_id, cast(year(effective_date) + "
                + later
                + " as int) as fiscal_year from unit_lineage_next");
      }
    }
    return String.join(" union all ", each);
  }

  private static String standing(TableContract table, Function<TableContract, String> arrived) {
    return Standing.whole(table, arrived.apply(table));
  }

  /** A correction speaks in the place of the document it corrects, so it has that one's year. */
  private static String documents(Function<TableContract, String> arrived) {
    String columns = "select doc_id, fiscal_year from ";
    String all =
        columns
            + Tables.SOURCE_DOCUMENT.name()
            + NOT_READ_ANEW
            + " union all "
            + columns
            + "("
            + arrived.apply(Tables.SOURCE_DOCUMENT)
            + ") d";
    return "select d.doc_id, coalesce(c.fiscal_year, d.fiscal_year) as fiscal_year from ("
        + all
        + ") d left join (select r.revision_id, max(o.fiscal_year) as fiscal_year from ("
        + corrections(Tables.REVISION.name())
        + " union all "
        + corrections(Arrived.MADE_REVISION)
        + ") r join ("
        + all
        + ") o on o.doc_id = r.of_doc_id group by r.revision_id) c on c.revision_id = d.doc_id";
  }

  private static String corrections(String from) {
    return "select revision_id, of_doc_id from "
        + from
        + " where kind = '"
        + Revising.CORRECT
        + "'";
  }

  /** One row a project: the one that landed last. */
  private static String projects(Function<TableContract, String> arrived) {
    return "select * from (select told.*, row_number() over (partition by "
        + String.join(", ", Tables.PROJECT_YEAR.key())
        + " order by landed_order desc nulls last, place desc nulls last) as turn from ("
        + standing(Tables.PROJECT_YEAR, arrived)
        + ") told) ranked where turn = 1";
  }

  /** The findings of the release before that are made anew. */
  static String stale() {
    return "select f.finding_id from "
        + Tables.FINDING.name()
        + " f where f.place = '"
        + RecordCheck.PLACE
        + "' and (f.unit_id, f.fiscal_year, f.entity_scope) in"
        + " (select unit_id, fiscal_year, entity_scope from "
        + RecordCheck.CHECKED
        + ")";
  }
}
