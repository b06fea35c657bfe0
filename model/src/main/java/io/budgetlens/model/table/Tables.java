package io.budgetlens.model.table;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The published tables. What each holds is told in {@code docs/dictionary.md}. */
public final class Tables {

  public static final TableContract SOURCE_DOCUMENT =
      table("source_document")
          .text("doc_id")
          .text("origin")
          .optional("title", ColumnType.TEXT)
          .text("doc_type")
          .optional("publisher", ColumnType.TEXT)
          .optional("region_code", ColumnType.TEXT)
          .optional("unit_id", ColumnType.TEXT)
          .optional("unit_name", ColumnType.TEXT)
          .optional("entity_scope", ColumnType.TEXT)
          .optional("fiscal_year", ColumnType.INTEGER)
          .text("media_type")
          .required("bytes", ColumnType.LONG)
          .required("landed_at", ColumnType.TIMESTAMP)
          .required("landed_order", ColumnType.LONG)
          .optional("published_on", ColumnType.DATE)
          .text("reader_version")
          .text("parse_status")
          .optional("reason_zh", ColumnType.TEXT)
          .optional("reason_en", ColumnType.TEXT)
          .optional("identity_confidence", ColumnType.RATE)
          .optional("identity_reason", ColumnType.TEXT)
          .optional("item_columns", ColumnType.TEXT)
          .optional("pages_without_text", ColumnType.INTEGER)
          .key("doc_id")
          .order("doc_id")
          .build();

  /** A document's text in blocks: the quoted words of a figure are cut from these. */
  public static final TableContract DOCUMENT_BLOCK =
      table("document_block")
          .text("doc_id")
          .required("seq", ColumnType.INTEGER)
          .text("kind")
          .text("place")
          .optional("page", ColumnType.INTEGER)
          .required("start_offset", ColumnType.INTEGER)
          .text("text")
          .key("doc_id", "seq")
          .order("doc_id", "seq")
          .build();

  /** A figure as a document states it; spans are {@code [[start,end],…]} into the text. */
  public static final TableContract FIGURE =
      table("figure")
          .text("doc_id")
          .required("seq", ColumnType.INTEGER)
          .text("subject")
          .optional("fiscal_year", ColumnType.INTEGER)
          .text("item")
          .optional("stage", ColumnType.TEXT)
          .optional("fund_type", ColumnType.TEXT)
          .optional("expenditure_kind", ColumnType.TEXT)
          .optional("value", ColumnType.QUANTITY)
          .optional("text_value", ColumnType.TEXT)
          .text("unit")
          .optional("unit_written", ColumnType.TEXT)
          .text("as_written")
          .required("half_step", ColumnType.QUANTITY)
          .text("spans")
          .text("place")
          .text("origin")
          .required("confidence", ColumnType.RATE)
          .key("doc_id", "seq")
          .order("doc_id", "seq")
          .build();

  /** {@code currency} is that of all amounts of the unit, ISO 4217; absent for yuan. */
  public static final TableContract UNIT =
      table("unit")
          .text("unit_id")
          .optional("region_code", ColumnType.TEXT)
          .optional("region_tier", ColumnType.TEXT)
          .optional("province", ColumnType.TEXT)
          .optional("unit_code", ColumnType.TEXT)
          .text("name")
          .text("name_normalised")
          .optional("level", ColumnType.INTEGER)
          .optional("parent_unit_id", ColumnType.TEXT)
          .optional("unit_type", ColumnType.TEXT)
          .optional("function_class", ColumnType.TEXT)
          .optional("entity_scope", ColumnType.TEXT)
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .text("doc_id")
          .text("place")
          .optional("currency", ColumnType.TEXT)
          .key("unit_id")
          .order("unit_id")
          .build();

  public static final TableContract UNIT_ALIAS =
      table("unit_alias")
          .text("unit_id")
          .text("alias")
          .text("alias_normalised")
          .text("kind")
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .text("doc_id")
          .text("place")
          .key("unit_id", "alias_normalised", "kind")
          .order("alias_normalised", "unit_id")
          .build();

  public static final TableContract UNIT_LINEAGE =
      table("unit_lineage")
          .optional("from_unit_id", ColumnType.TEXT)
          .optional("to_unit_id", ColumnType.TEXT)
          .text("kind")
          .required("effective_date", ColumnType.DATE)
          .optional("share", ColumnType.RATE)
          .optional("document_number", ColumnType.TEXT)
          .optional("source", ColumnType.TEXT)
          .text("doc_id")
          .text("place")
          .key("from_unit_id", "to_unit_id", "kind", "effective_date")
          .order("effective_date", "from_unit_id", "to_unit_id")
          .build();

  /**
   * Documents whose unit a person must tell, and what was decided; {@code candidates} is a JSON
   * list of {@code {unit_id, name, confidence, reason}}, {@code status} is {@code open}, {@code
   * confirmed} or {@code rejected}.
   */
  public static final TableContract UNIT_REVIEW =
      table("unit_review")
          .text("doc_id")
          .text("file")
          .text("name")
          .text("name_normalised")
          .optional("region_words", ColumnType.TEXT)
          .optional("fiscal_year", ColumnType.INTEGER)
          .text("candidates")
          .text("status")
          .optional("unit_id", ColumnType.TEXT)
          .optional("decided_by", ColumnType.TEXT)
          .optional("decided_reason", ColumnType.TEXT)
          .optional("decided_at", ColumnType.TIMESTAMP)
          .key("doc_id", "name_normalised")
          .order("name_normalised", "doc_id")
          .build();

  /** Every source's row as it said; precedence 1 speaks first. */
  public static final TableContract BUDGET_TESTIMONY =
      items(
              table("budget_testimony")
                  .text("doc_id")
                  .text("place")
                  .text("unit_id")
                  .required("fiscal_year", ColumnType.INTEGER)
                  .text("entity_scope")
                  .text("province")
                  .text("source_kind")
                  .required("precedence", ColumnType.INTEGER)
                  .required("landed_order", ColumnType.LONG)
                  .optional("published_on", ColumnType.DATE))
          .key("doc_id", "place", "unit_id", "fiscal_year", "entity_scope")
          .partition("fiscal_year", "province")
          .order("unit_id", "entity_scope", "doc_id", "place")
          .build();

  /**
   * The record of a unit's budget year. {@code testimony} is {@code doc_id#place} of the testimony
   * that speaks; {@code cell_testimonies} is a JSON object of the cells that another one speaks
   * for, absent where one testimony speaks for all.
   */
  public static final TableContract BUDGET_YEAR =
      items(
              table("budget_year")
                  .text("unit_id")
                  .required("fiscal_year", ColumnType.INTEGER)
                  .text("entity_scope")
                  .text("province")
                  .required("testimony_count", ColumnType.INTEGER)
                  .text("testimony")
                  .optional("cell_testimonies", ColumnType.TEXT))
          .key("unit_id", "fiscal_year", "entity_scope")
          .partition("fiscal_year", "province")
          .order("unit_id", "entity_scope")
          .build();

  public static final TableContract PROJECT_YEAR =
      table("project_year")
          .text("unit_id")
          .required("fiscal_year", ColumnType.INTEGER)
          .text("province")
          .text("project_code")
          .text("project_name")
          .text("funding_source")
          .optional("initial_budget", ColumnType.MONEY)
          .optional("adjusted_budget", ColumnType.MONEY)
          .optional("expenditure", ColumnType.MONEY)
          .optional("execution_rate", ColumnType.RATE)
          .optional("score", ColumnType.POINTS)
          .text("doc_id")
          .text("place")
          .required("landed_order", ColumnType.LONG)
          .key("unit_id", "fiscal_year", "project_code", "funding_source")
          .partition("fiscal_year", "province")
          .order("unit_id", "project_code", "funding_source")
          .build();

  public static final TableContract SCORE =
      table("score")
          .text("unit_id")
          .required("fiscal_year", ColumnType.INTEGER)
          .text("province")
          .text("project_code")
          .text("evaluator")
          .text("score_scheme")
          .text("dimension")
          .optional("max_score", ColumnType.POINTS)
          .optional("score", ColumnType.POINTS)
          .optional("grade_written", ColumnType.TEXT)
          .optional("grade", ColumnType.TEXT)
          .text("doc_id")
          .text("place")
          .required("landed_order", ColumnType.LONG)
          .key("unit_id", "fiscal_year", "project_code", "evaluator", "score_scheme", "dimension")
          .partition("fiscal_year", "province")
          .order("unit_id", "project_code", "evaluator", "score_scheme", "dimension")
          .build();

  /** One finding per root cause; {@code symptoms} is a JSON list of the rules it also explains. */
  public static final TableContract FINDING =
      table("finding")
          .text("finding_id")
          .text("doc_id")
          .text("place")
          .optional("unit_id", ColumnType.TEXT)
          .optional("fiscal_year", ColumnType.INTEGER)
          .optional("entity_scope", ColumnType.TEXT)
          .text("rule")
          .text("outcome")
          .text("severity")
          .optional("reported", ColumnType.QUANTITY)
          .optional("expected", ColumnType.QUANTITY)
          .optional("difference", ColumnType.QUANTITY)
          .optional("tolerance", ColumnType.QUANTITY)
          .optional("unit", ColumnType.TEXT)
          .text("message_zh")
          .text("message_en")
          .optional("symptoms", ColumnType.TEXT)
          .optional("spans", ColumnType.TEXT)
          .key("finding_id")
          .order("doc_id", "place", "rule")
          .build();

  public static final TableContract REJECTED_ROW =
      table("rejected_row")
          .text("doc_id")
          .text("file")
          .optional("line", ColumnType.LONG)
          .optional("column_name", ColumnType.TEXT)
          .optional("written", ColumnType.TEXT)
          .text("reason")
          .text("message_zh")
          .text("message_en")
          .key("doc_id", "line", "column_name", "reason")
          .order("doc_id", "line", "column_name", "reason")
          .build();

  public static final TableContract METRIC_VALUE =
      mart("metric_value")
          .optional("value", ColumnType.RATE)
          .optional("numerator", ColumnType.MONEY)
          .optional("denominator", ColumnType.MONEY)
          .text("denominator_basis")
          .optional("absence_reason", ColumnType.TEXT)
          .optional("reported", ColumnType.RATE)
          .key("unit_id", "fiscal_year", "entity_scope", "metric")
          .partition("fiscal_year", "province")
          .order("unit_id", "entity_scope", "metric")
          .build();

  /** {@code metric} is a rate of the registry or the id of a money item. */
  public static final TableContract TREND =
      mart("trend")
          .optional("value", ColumnType.QUANTITY)
          .optional("previous", ColumnType.QUANTITY)
          .optional("change", ColumnType.QUANTITY)
          .optional("change_rate", ColumnType.RATE)
          .text("unit")
          .optional("absence_reason", ColumnType.TEXT)
          .key("unit_id", "fiscal_year", "entity_scope", "metric")
          .partition("fiscal_year", "province")
          .order("unit_id", "entity_scope", "metric")
          .build();

  public static final TableContract PEER =
      table("peer")
          .text("unit_id")
          .required("fiscal_year", ColumnType.INTEGER)
          .text("entity_scope")
          .text("province")
          .text("peer_group")
          .required("included", ColumnType.BOOLEAN)
          .optional("left_out_reason", ColumnType.TEXT)
          .key("unit_id", "fiscal_year", "entity_scope")
          .partition("fiscal_year", "province")
          .order("peer_group", "unit_id")
          .build();

  public static final TableContract BENCHMARK =
      mart("benchmark")
          .text("peer_group")
          .required("peers", ColumnType.INTEGER)
          .required("left_out", ColumnType.INTEGER)
          .optional("value", ColumnType.RATE)
          .optional("rank", ColumnType.INTEGER)
          .optional("percentile", ColumnType.RATE)
          .optional("median", ColumnType.RATE)
          .optional("lower_quartile", ColumnType.RATE)
          .optional("upper_quartile", ColumnType.RATE)
          .optional("absence_reason", ColumnType.TEXT)
          .key("unit_id", "fiscal_year", "entity_scope", "metric")
          .partition("fiscal_year", "province")
          .order("unit_id", "entity_scope", "metric")
          .build();

  /** A level-3 indicator; {@code seq} counts them within unit, year and project. */
  public static final TableContract INDICATOR_RESULT =
      table("indicator_result")
          .text("unit_id")
          .required("fiscal_year", ColumnType.INTEGER)
          .text("province")
          .text("project_code")
          .text("project_name")
          .required("seq", ColumnType.INTEGER)
          .optional("level1", ColumnType.TEXT)
          .optional("level2", ColumnType.TEXT)
          .text("level3")
          .optional("nature", ColumnType.TEXT)
          .optional("operator", ColumnType.TEXT)
          .optional("target", ColumnType.TEXT)
          .optional("target_value", ColumnType.QUANTITY)
          .optional("unit", ColumnType.TEXT)
          .optional("actual", ColumnType.TEXT)
          .optional("actual_value", ColumnType.QUANTITY)
          .optional("weight", ColumnType.POINTS)
          .optional("score", ColumnType.POINTS)
          .optional("deviation_reason", ColumnType.TEXT)
          .text("doc_id")
          .text("place")
          .required("landed_order", ColumnType.LONG)
          .key("unit_id", "fiscal_year", "project_code", "seq")
          .partition("fiscal_year", "province")
          .order("unit_id", "project_code", "seq")
          .build();

  /** Cumulative spending from January to {@code month}, where a bureau has it. */
  public static final TableContract BUDGET_MONTH =
      table("budget_month")
          .text("unit_id")
          .required("fiscal_year", ColumnType.INTEGER)
          .required("month", ColumnType.INTEGER)
          .text("entity_scope")
          .text("province")
          .optional("adjusted_budget", ColumnType.MONEY)
          .optional("cumulative_expenditure", ColumnType.MONEY)
          .text("doc_id")
          .text("place")
          .required("landed_order", ColumnType.LONG)
          .key("unit_id", "fiscal_year", "month", "entity_scope")
          .partition("fiscal_year", "province")
          .order("unit_id", "entity_scope", "month")
          .build();

  /** Spending by functional class 类款项, where a table gives it. */
  public static final TableContract BUDGET_FUNCTION = classified("budget_function");

  /** Spending by economic class, where a table gives it. */
  public static final TableContract BUDGET_ECONOMIC = classified("budget_economic");

  /**
   * What persons changed of what machines have read: {@code correct} a value, {@code retract} a
   * document. {@code revision_id} is the id of the document that tells it; one that was undone
   * stays and says by whom and why.
   */
  public static final TableContract REVISION =
      table("revision")
          .text("revision_id")
          .text("kind")
          .text("of_doc_id")
          .optional("item", ColumnType.TEXT)
          .optional("unit_id", ColumnType.TEXT)
          .optional("fiscal_year", ColumnType.INTEGER)
          .optional("entity_scope", ColumnType.TEXT)
          .optional("value", ColumnType.QUANTITY)
          .optional("value_read", ColumnType.QUANTITY)
          .text("reason")
          .text("made_by")
          .required("made_at", ColumnType.TIMESTAMP)
          .optional("undone_by", ColumnType.TEXT)
          .optional("undone_reason", ColumnType.TEXT)
          .optional("undone_at", ColumnType.TIMESTAMP)
          .key("revision_id")
          .order("revision_id")
          .build();

  private static final List<TableContract> FACTS =
      List.of(
          SOURCE_DOCUMENT,
          DOCUMENT_BLOCK,
          FIGURE,
          UNIT,
          UNIT_ALIAS,
          UNIT_LINEAGE,
          UNIT_REVIEW,
          BUDGET_TESTIMONY,
          BUDGET_YEAR,
          BUDGET_MONTH,
          BUDGET_FUNCTION,
          BUDGET_ECONOMIC,
          PROJECT_YEAR,
          INDICATOR_RESULT,
          SCORE,
          FINDING,
          REJECTED_ROW,
          REVISION);

  private static final List<TableContract> MARTS = List.of(METRIC_VALUE, TREND, PEER, BENCHMARK);

  private Tables() {}

  /** What ingest publishes. */
  public static List<TableContract> facts() {
    return FACTS;
  }

  /** What analytics publishes. */
  public static List<TableContract> marts() {
    return MARTS;
  }

  public static List<TableContract> all() {
    List<TableContract> all = new ArrayList<>(FACTS);
    all.addAll(MARTS);
    return List.copyOf(all);
  }

  public static Optional<TableContract> find(String name) {
    return all().stream().filter(t -> t.name().equals(name)).findFirst();
  }

  private static ContractBuilder table(String name) {
    return new ContractBuilder(name);
  }

  private static TableContract classified(String name) {
    return table(name)
        .text("unit_id")
        .required("fiscal_year", ColumnType.INTEGER)
        .text("entity_scope")
        .text("province")
        .text("class_code")
        .optional("class_name", ColumnType.TEXT)
        .optional("expenditure", ColumnType.MONEY)
        .optional("basic_expenditure", ColumnType.MONEY)
        .optional("project_expenditure", ColumnType.MONEY)
        .text("doc_id")
        .text("place")
        .required("landed_order", ColumnType.LONG)
        .key("unit_id", "fiscal_year", "entity_scope", "class_code")
        .partition("fiscal_year", "province")
        .order("unit_id", "entity_scope", "class_code")
        .build();
  }

  private static ContractBuilder mart(String name) {
    return table(name)
        .text("unit_id")
        .required("fiscal_year", ColumnType.INTEGER)
        .text("entity_scope")
        .text("province")
        .text("metric");
  }

  private static ContractBuilder items(ContractBuilder builder) {
    for (Item item : Items.ofRecord()) {
      builder.optional(item.id(), typeOf(item.measure()));
    }
    return builder;
  }

  /** The column type that holds a measure. */
  public static ColumnType typeOf(Measure measure) {
    return switch (measure) {
      case MONEY -> ColumnType.MONEY;
      case RATIO -> ColumnType.RATE;
      case PERSONS, COUNT -> ColumnType.INTEGER;
      case POINTS -> ColumnType.POINTS;
      case TEXT -> ColumnType.TEXT;
    };
  }
}
