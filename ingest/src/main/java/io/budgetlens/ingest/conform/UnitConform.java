package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.identity.KnownName;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.ingest.record.RecordSteps;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The units of the release to come. Leaves the tables {@code unit_next}, {@code unit_moved}, {@code
 * unit_alias_next}, {@code unit_lineage_next}, {@code unit_decided} and {@code known_unit} behind.
 */
public final class UnitConform {
  private static final TableContract UNIT_ROW =
      shape(
          "unit_row",
          "unit_key region code name name_normalised level:i parent_key unit_type function_class"
              + " entity_scope valid_from:d valid_to:d aliases currency doc_id place landed_order:l");
  private static final TableContract LINEAGE_ROW =
      shape(
          "lineage_row",
          "from_unit_id to_unit_id kind effective_date:d share:r document_number source doc_id place"
              + " landed_order:l");

  private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NP-RT-UW-Y]{18}");

  /** Changes of units that contradict others, as rows of {@code rejected_row}. */
  public static final String REJECTED = "rejected_lineage";

  private final Work work;

  public UnitConform(Work work) {
    this.work = work;
  }

  /**
   * Takes up the good rows of units and lineage files; the others are passed over. Needs the table
   * {@code arrival}.
   */
  public void keep(List<RecordSteps> files) {
    keep(files, Decisions.NONE);
  }

  /** The same with what people decided on documents in doubt. */
  public void keep(List<RecordSteps> files, Decisions decisions) {
    keepRows(UNIT_ROW, files, RecordKind.UNITS, UnitConform::unitRow);
    keepRows(LINEAGE_ROW, files, RecordKind.UNIT_LINEAGE, UnitConform::lineageRow);
    work.rows("founded_unit", Tables.UNIT, decisions.units());
    step("unit_adopted");
    step("unit_identified");
    step("unit_next");
    step("unit_moved");
    work.rows("alias_row", Tables.UNIT_ALIAS, aliases());
    work.rows("decided_alias", Tables.UNIT_ALIAS, decisions.aliases());
    work.rows("new_decision", Tables.UNIT_REVIEW, decisions.reviews());
    step("code_known");
    work.rows(REJECTED, Tables.REJECTED_ROW, new LineageRows(work, LINEAGE_ROW).keep());
    step("unit_lineage_next");
    step("unit_alias_next");
    step("known_unit");
    step("unit_decided");
  }

  private void step(String name) {
    work.keep(Step.beside(UnitConform.class, name));
  }

  private interface RowSql {
    String of(RecordSteps file);
  }

  private void keepRows(TableContract shape, List<RecordSteps> files, RecordKind kind, RowSql sql) {
    String all =
        files.stream()
            .filter(f -> f.file().kind() == kind)
            .map(sql::of)
            .collect(Collectors.joining(" union all "));
    if (all.isEmpty()) {
      work.rows(shape.name(), shape, List.of());
    } else {
      work.keep(Step.of(shape.name(), all));
    }
  }

  private static String unitRow(RecordSteps file) {
    String coded = "case when unit_key not like 'x-%' then substr(unit_key, ";
    String region = "coalesce(region_code, " + coded + "1, 9) end)";
    return "select unit_key, "
        + region
        + " as region, coalesce(unit_code, "
        + coded
        + "11) end) as code, name, "
        + UnitName.sql("name")
        + " as name_normalised, level, "
        + region
        + " || '-' || parent_unit_code as parent_key, unit_type, function_class, entity_scope,"
        + " valid_from, valid_to, aliases, currency, doc_id, place, landed_order from ("
        + file.landed()
        + ") landed";
  }

  private static String lineageRow(RecordSteps file) {
    return "select " + FactSql.names(LINEAGE_ROW) + " from (" + file.landed() + ") landed";
  }

  /** Few units have other names, so these cells are taken apart in Java. */
  private List<Row> aliases() {
    List<Row> rows = new ArrayList<>();
    String sql =
        "select i.unit_id, r.aliases, r.doc_id, r.place from unit_row r join unit_identified i"
            + " on i.unit_key = r.unit_key and i.doc_id = r.doc_id and i.place = r.place"
            + " where r.aliases is not null order by r.landed_order nulls first, r.place nulls first";
    for (Row row : work.query(Step.of("aliases", sql))) {
      Arrays.stream(row.text("aliases").split("[;；|]"))
          .map(String::strip)
          .filter(a -> !UnitName.normalise(a).isEmpty())
          .forEach(a -> rows.add(alias(row, a)));
    }
    return rows;
  }

  private static Row alias(Row row, String alias) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("unit_id", row.text("unit_id"));
    values.put("alias", alias);
    values.put("alias_normalised", UnitName.normalise(alias));
    values.put("kind", isCreditCode(alias) ? KnownName.CREDIT_CODE : "other_name");
    values.put("valid_from", null);
    values.put("valid_to", null);
    values.put("doc_id", row.text("doc_id"));
    values.put("place", row.text("place"));
    return new Row(values);
  }

  private static boolean isCreditCode(String alias) {
    return CREDIT_CODE.matcher(alias).matches();
  }

  private static TableContract shape(String name, String columns) {
    List<Column> all = new ArrayList<>();
    for (String column : columns.split(" ")) {
      String[] part = column.split(":");
      ColumnType type =
          switch (part.length == 1 ? "t" : part[1]) {
            case "i" -> ColumnType.INTEGER;
            case "d" -> ColumnType.DATE;
            case "l" -> ColumnType.LONG;
            case "r" -> ColumnType.RATE;
            default -> ColumnType.TEXT;
          };
      all.add(new Column(all.size() + 1, part[0], type, false));
    }
    return new TableContract(name, all, List.of(), List.of(), List.of());
  }
}
