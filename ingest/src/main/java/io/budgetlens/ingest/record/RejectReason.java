package io.budgetlens.ingest.record;

import io.budgetlens.model.text.Words;
import java.util.Locale;

/** Why a row or a figure was set aside; {@code {column}} and {@code {written}} are filled in. */
public enum RejectReason {
  MALFORMED_LINE(
      "这一行的单元格个数与表头不符，或引号没有闭合", "the line has not the header's number of cells, or an open quote"),
  MISSING_VALUE("{column} 不能为空", "{column} must not be blank"),
  WRONG_ENCODING(
      "{column} 含有无法解码的字节：{written}", "{column} holds bytes that are no text: {written}"),
  NOT_A_REGION_CODE(
      "区划代码应为 6 位或 9 位数字，写的是 {written}", "a region code has 6 or 9 digits, not {written}"),
  NOT_A_UNIT_CODE(
      "单位代码应为 1 至 20 位字母或数字，写的是 {written}",
      "a unit code is 1 to 20 letters and digits, not {written}"),
  NOT_A_UNIT_ID(
      "单位标识应为“9 位区划-单位代码”，写的是 {written}",
      "a unit id is <9-digit region>-<unit code>, not {written}"),
  UNIT_MISMATCH(
      "unit_id 与区划、单位代码不一致：{written}", "unit_id contradicts region and unit code: {written}"),
  UNKNOWN_UNIT(
      "不认识单位 {written}；请先导入含该单位的 units.csv",
      "no unit {written} is known; bring a units.csv that names it"),
  YEAR_OUT_OF_RANGE(
      "年度应为 1949 至 2100 的四位数，写的是 {written}", "a fiscal year is 1949 to 2100, not {written}"),
  MONTH_OUT_OF_RANGE("月份应为 1 至 12，写的是 {written}", "a month is 1 to 12, not {written}"),
  UNKNOWN_SCOPE(
      "口径应为 own（本级）或 consolidated（汇总），写的是 {written}",
      "a scope is own or consolidated, not {written}"),
  NOT_A_CURRENCY(
      "币种应为三个大写字母，如 CNY、EUR，写的是 {written}",
      "a currency is three capital letters such as CNY or EUR, not {written}"),
  UNKNOWN_SOURCE_KIND(
      "不认识来源类别 {written}",
      "a source kind is final_accounts, bureau_export, evaluation_report or self_evaluation, not"
          + " {written}"),
  UNKNOWN_LINEAGE_KIND(
      "不认识沿革类别 {written}",
      "a lineage kind is rename, merge, split, transfer, new or abolish, not {written}"),
  UNKNOWN_NATURE(
      "指标性质应为 positive、negative、equal、qualitative（正向、反向、等于、定性）或符号，写的是 {written}",
      "a nature is positive, negative, equal, qualitative or a sign, not {written}"),
  UNKNOWN_OPERATOR(
      "符号应为 ≥ ≤ = > < 之一，写的是 {written}", "an operator is one of ≥ ≤ = > <, not {written}"),
  TWO_DECIMAL_POINTS("{column} 有两个小数点：{written}", "{column} has two decimal points: {written}"),
  TOO_MANY_DECIMALS("{column} 的小数位过多：{written}", "{column} has too many decimals: {written}"),
  WRONG_GROUPING(
      "{column} 的千分位逗号位置不对：{written}", "{column} has its thousands grouped wrongly: {written}"),
  TOO_LARGE("{column} 过大：{written}", "{column} is too large: {written}"),
  NOT_A_NUMBER("{column} 不是数字：{written}", "{column} is no number: {written}"),
  NOT_WHOLE("{column} 应为整数：{written}", "{column} must be a whole number: {written}"),
  NEGATIVE("{column} 不能为负：{written}", "{column} must not be negative: {written}"),
  OUT_OF_RANGE("{column} 超出范围：{written}", "{column} is out of range: {written}"),
  SHARE_OUT_OF_RANGE("比例应在 0 与 1 之间：{written}", "a share is 0 to 1, not {written}"),
  NOT_A_FRACTION(
      "{column} 应写成小数，如 98.19% 写 0.9819；写的是 {written}",
      "{column} must be a fraction, 0.9819 for 98.19%; it says {written}"),
  NOT_A_DATE("日期应写成 2024-03-31，写的是 {written}", "a date is written 2024-03-31, not {written}"),
  ENDS_BEFORE_IT_STARTS(
      "撤销日期早于设立日期：{written}", "the unit's end lies before its beginning: {written}"),
  DUPLICATE_ROW("与前面的行完全相同，只保留第一行", "the same row stands above; the first one is loaded"),
  CONFLICTING_DUPLICATE(
      "同一单位同一年度同一口径有数值不同的多行，均未采用",
      "rows with the same key have different values; none of them is loaded"),
  NOT_IN_MAP(
      "{column} 的“{written}”不在布局文件的对照表里；请补进 map",
      "the layout's map of {column} does not have '{written}'; add it"),
  NOT_SPLIT(
      "{column} 的“{written}”里没有布局文件说的分隔符",
      "{column} does not have the separator the layout names: {written}"),
  GROUP_SET_ASIDE(
      "要与这一行相加的另一行没有采用，合计会不完整，因此整组搁置",
      "another line of the same sum was set aside; a sum without it would be incomplete, so all of"
          + " it is"),
  NO_UNIT(
      "文中没有写明单位名称，数字只作为摘录保留", "the document names no unit; its figures are kept as evidence only"),
  AMBIGUOUS_UNIT(
      "单位名称“{written}”对应多个单位，数字只作为摘录保留",
      "several units are called {written}; the figures are kept as evidence only"),
  UNSURE_UNIT(
      "单位名称“{written}”不足以认定单位，数字只作为摘录保留；请用 budgetlens units review 确认",
      "the name {written} does not tell the unit for sure; its figures are kept as evidence only;"
          + " confirm it with budgetlens units review"),
  REVIEWED_AS_NONE(
      "经人工审核，“{written}”不对应任何单位，数字只作为摘录保留",
      "a person decided that {written} is no unit; the figures are kept as evidence only"),
  LINEAGE_WANTS_OLD_UNIT(
      "这类沿革必须写明原单位（from_unit_id）：{written}",
      "this kind of change needs its old unit, from_unit_id: {written}"),
  LINEAGE_WANTS_NEW_UNIT(
      "这类沿革必须写明新单位（to_unit_id）：{written}",
      "this kind of change needs its new unit, to_unit_id: {written}"),
  LINEAGE_HAS_OLD_UNIT(
      "新设单位没有原单位，from_unit_id 应留空：{written}",
      "a new unit has no old one, leave from_unit_id blank: {written}"),
  LINEAGE_HAS_NEW_UNIT(
      "撤销单位没有新单位，to_unit_id 应留空；有承接单位请写 merge：{written}",
      "an abolished unit has no new one, leave to_unit_id blank or write merge: {written}"),
  LINEAGE_INTO_ITSELF(
      "单位不能并入、划转给或拆分为它自己：{written}",
      "a unit cannot merge into, split into or pass duties to itself: {written}"),
  LINEAGE_SHARES_EXCEED_ONE(
      "同一次拆分的各项比例之和超过 1：{written}", "the shares of one split add up to more than 1: {written}"),
  LINEAGE_CYCLE(
      "更名与合并首尾相接，单位又回到自身：{written}",
      "renames and mergers lead back to the unit they began with: {written}"),
  LINEAGE_BEFORE_BEGINNING(
      "变动日期早于原单位的设立日期：{written}", "the change lies before the old unit's beginning: {written}"),
  LINEAGE_AFTER_END(
      "变动日期晚于原单位的撤销日期一年以上：{written}",
      "the change lies more than a year after the old unit's end: {written}"),
  PAGES_NEED_OCR(
      "第 {written} 页是图片，没有文字层，未读取；请先做文字识别（OCR）再提交",
      "pages {written} are pictures without a text layer and were not read; run OCR on the document"
          + " and submit it again");

  /** As many characters of a cell as a sentence quotes; the row keeps it whole. */
  private static final int QUOTED = 80;

  private final Words words;

  RejectReason(String zh, String en) {
    words = new Words(zh, en);
  }

  /** The wire form, e.g. {@code two_decimal_points}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The sentence with its gaps open. */
  public Words words() {
    return words;
  }

  /** The sentence about one cell. */
  public Words about(String column, String written) {
    return new Words(fill(words.zh(), column, written), fill(words.en(), column, written));
  }

  /** The sentence {@code sentence} with the gaps filled by a row {@code r}, as portable SQL. */
  public static String filled(String sentence) {
    String written = "coalesce(r.written, '')";
    String quoted =
        "case when length("
            + written
            + ") > "
            + QUOTED
            + " then concat(substring("
            + written
            + ", 1, "
            + QUOTED
            + "), '…') else "
            + written
            + " end";
    return "replace(replace("
        + sentence
        + ", '{column}', coalesce(r.column_name, '')), '{written}', "
        + quoted
        + ")";
  }

  private static String fill(String sentence, String column, String written) {
    String quoted = written.length() > QUOTED ? written.substring(0, QUOTED) + "…" : written;
    return sentence.replace("{column}", column).replace("{written}", quoted);
  }
}
