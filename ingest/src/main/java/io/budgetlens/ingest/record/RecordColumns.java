package io.budgetlens.ingest.record;

import static io.budgetlens.ingest.record.RecordForm.BUDGET;
import static io.budgetlens.ingest.record.RecordForm.COUNT;
import static io.budgetlens.ingest.record.RecordForm.CURRENCY;
import static io.budgetlens.ingest.record.RecordForm.DATE;
import static io.budgetlens.ingest.record.RecordForm.DIMENSION;
import static io.budgetlens.ingest.record.RecordForm.FISCAL_YEAR;
import static io.budgetlens.ingest.record.RecordForm.LEVEL;
import static io.budgetlens.ingest.record.RecordForm.LINEAGE_KIND;
import static io.budgetlens.ingest.record.RecordForm.MONEY;
import static io.budgetlens.ingest.record.RecordForm.MONTH;
import static io.budgetlens.ingest.record.RecordForm.NATURE;
import static io.budgetlens.ingest.record.RecordForm.OPERATOR;
import static io.budgetlens.ingest.record.RecordForm.POINTS;
import static io.budgetlens.ingest.record.RecordForm.RATE;
import static io.budgetlens.ingest.record.RecordForm.REGION;
import static io.budgetlens.ingest.record.RecordForm.SCOPE;
import static io.budgetlens.ingest.record.RecordForm.SHARE;
import static io.budgetlens.ingest.record.RecordForm.SOURCE_KIND;
import static io.budgetlens.ingest.record.RecordForm.TEXT;
import static io.budgetlens.ingest.record.RecordForm.UNIT_CODE;
import static io.budgetlens.ingest.record.RecordForm.UNIT_ID;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of each canonical file, in the order of its template. */
final class RecordColumns {
  private RecordColumns() {}

  static List<RecordColumn> units() {
    return List.of(
        may("region_code", REGION, "财政区划代码，6 位或 9 位", "fiscal region, 6 or 9 digits"),
        may("unit_code", UNIT_CODE, "预算单位代码，同一区划内唯一", "unit code, unique in its region"),
        may("unit_id", UNIT_ID, "或写单位标识，代替单位代码", "or the unit id instead of the code"),
        needed("name", TEXT, "单位全称", "full name"),
        may("level", LEVEL, "预算级次，一级为 1", "budget level, 1 for a first-level department"),
        may("parent_unit_code", UNIT_CODE, "同区划上级单位代码", "code of the superior unit, same region"),
        may("unit_type", TEXT, "单位类型，如行政、事业", "type, e.g. administrative, public institution"),
        may("function_class", TEXT, "主要功能分类代码", "main functional class code"),
        may("entity_scope", SCOPE, "own 本级或 consolidated 汇总", "own or consolidated"),
        may("valid_from", DATE, "设立日期，如 2019-03-25", "date of founding, e.g. 2019-03-25"),
        may("valid_to", DATE, "撤销日期", "date of abolition"),
        may("aliases", TEXT, "别名、曾用名，用分号隔开", "other and former names, separated by semicolons"),
        may("currency", CURRENCY, "金额币种，人民币可不填", "currency of all amounts, blank for yuan"));
  }

  static List<RecordColumn> lineage() {
    return List.of(
        may("from_unit_id", UNIT_ID, "原单位：9 位区划-单位代码，新设时留空", "old unit: 9-digit region-unit code"),
        may("to_unit_id", UNIT_ID, "新单位，撤销时留空", "new unit, blank when abolished"),
        needed(
            "kind",
            LINEAGE_KIND,
            "rename merge split transfer new abolish 之一",
            "one of rename merge split transfer new abolish"),
        needed("effective_date", DATE, "生效日期，如 2019-03-25", "date of effect, e.g. 2019-03-25"),
        may("share", SHARE, "拆分比例，0 到 1", "share that moved, 0 to 1"),
        may("document_number", TEXT, "批文文号", "number of the decision"),
        may("source", TEXT, "出处", "where this is published"));
  }

  static List<RecordColumn> budgetYears() {
    List<RecordColumn> columns = new ArrayList<>(keyOfFact());
    columns.add(needed("entity_scope", SCOPE, "own 本级或 consolidated 汇总", "own or consolidated"));
    columns.add(
        may(
            "source_kind",
            SOURCE_KIND,
            "final_accounts bureau_export evaluation_report self_evaluation 之一",
            "one of final_accounts bureau_export evaluation_report self_evaluation"));
    columns.add(may("published_on", DATE, "公开日期", "date of publication"));
    columns.add(may("source", TEXT, "出处", "where this is published"));
    for (Item item : Items.ofRecord()) {
      columns.add(new RecordColumn(item.id(), form(item), false, item.name()));
    }
    return List.copyOf(columns);
  }

  static List<RecordColumn> budgetMonths() {
    List<RecordColumn> columns = new ArrayList<>(keyOfFact());
    columns.addAll(
        List.of(
            needed("month", MONTH, "月份，1 至 12", "month, 1 to 12"),
            needed("entity_scope", SCOPE, "own 本级或 consolidated 汇总", "own or consolidated"),
            may(
                "adjusted_budget",
                BUDGET,
                "截至当月的全年预算数（元）",
                "adjusted budget as of the month, yuan"),
            may(
                "cumulative_expenditure",
                MONEY,
                "1 月至当月的累计支出（元）",
                "spending from January to the month, yuan")));
    return List.copyOf(columns);
  }

  static List<RecordColumn> projects() {
    List<RecordColumn> columns = new ArrayList<>(keyOfFact());
    columns.addAll(
        List.of(
            needed("project_code", TEXT, "项目代码", "project code"),
            needed("project_name", TEXT, "项目名称", "project name"),
            may("funding_source", TEXT, "资金来源，合计为 total", "source of funds, total for all"),
            may("initial_budget", BUDGET, "年初预算数（元）", "initial budget, yuan"),
            may("adjusted_budget", BUDGET, "全年预算数（元）", "adjusted budget, yuan"),
            may("expenditure", MONEY, "全年执行数（元）", "expenditure, yuan"),
            may("execution_rate", RATE, "执行率，小数", "execution rate, a fraction"),
            may("score", POINTS, "得分", "score")));
    return List.copyOf(columns);
  }

  static List<RecordColumn> scores() {
    List<RecordColumn> columns = new ArrayList<>(keyOfFact());
    columns.addAll(
        List.of(
            needed(
                "dimension",
                DIMENSION,
                "维度，如 total_score、score_output",
                "dimension, e.g. total_score, score_output"),
            may("score", POINTS, "得分", "score"),
            may("max_score", POINTS, "满分", "full marks"),
            may("grade", TEXT, "评价等级", "grade"),
            may("score_scheme", TEXT, "评分标准", "scheme the score follows"),
            may("evaluator", TEXT, "self 自评、department、finance、third_party", "who evaluated"),
            may("project_code", TEXT, "项目代码，整体评价留空", "project code, blank for the unit")));
    return List.copyOf(columns);
  }

  static List<RecordColumn> indicators() {
    List<RecordColumn> columns = new ArrayList<>(keyOfFact());
    columns.addAll(
        List.of(
            may("project_code", TEXT, "项目代码，整体评价留空", "project code, blank for the unit"),
            may("project_name", TEXT, "项目名称", "project name"),
            may(
                "seq",
                COUNT,
                "序号，同一单位、年度、项目内唯一；没有这一列时按行的先后",
                "number within unit, year and project; without the column the order of the lines"),
            may("level1", TEXT, "一级指标", "indicator of the first level"),
            may("level2", TEXT, "二级指标", "indicator of the second level"),
            needed("level3", TEXT, "三级指标", "the indicator itself, of the third level"),
            may(
                "nature",
                NATURE,
                "指标性质：positive 正向、negative 反向、equal 等于、qualitative 定性，或写符号",
                "positive, negative, equal or qualitative, or a sign"),
            may("operator", OPERATOR, "≥ ≤ = > < 之一", "one of ≥ ≤ = > <"),
            may("target", TEXT, "年度指标值，可含符号和单位", "target, may have sign and unit"),
            may("unit", TEXT, "计量单位，如 个、%", "what the target counts, e.g. 个, %"),
            may("actual", TEXT, "实际完成值", "result"),
            may("weight", POINTS, "分值", "full marks"),
            may("score", POINTS, "得分", "score"),
            may("deviation_reason", TEXT, "偏差原因及改进措施", "reason of a deviation")));
    return List.copyOf(columns);
  }

  static Set<String> items() {
    return Items.ofRecord().stream().map(Item::id).collect(Collectors.toUnmodifiableSet());
  }

  private static List<RecordColumn> keyOfFact() {
    return List.of(
        may("region_code", REGION, "财政区划代码，6 位或 9 位", "fiscal region, 6 or 9 digits"),
        may("unit_code", UNIT_CODE, "预算单位代码", "unit code"),
        may("unit_id", UNIT_ID, "或写单位标识，代替前两列", "or the unit id instead of the two before"),
        may(
            "unit_name",
            TEXT,
            "没有代码时写单位全称，须有区划代码",
            "without a code the full name, with the region"),
        needed("fiscal_year", FISCAL_YEAR, "预算年度，4 位", "fiscal year, 4 digits"));
  }

  private static RecordForm form(Item item) {
    if (item.measure() == Measure.RATIO) {
      return RATE;
    }
    if (item.measure() != Measure.MONEY) {
      return COUNT;
    }
    return item.id().endsWith("_budget") ? BUDGET : MONEY;
  }

  private static RecordColumn needed(String name, RecordForm form, String zh, String en) {
    return new RecordColumn(name, form, true, new Words(zh, en));
  }

  private static RecordColumn may(String name, RecordForm form, String zh, String en) {
    return new RecordColumn(name, form, false, new Words(zh, en));
  }
}
