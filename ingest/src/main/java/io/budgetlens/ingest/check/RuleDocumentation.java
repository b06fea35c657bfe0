package io.budgetlens.ingest.check;

import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.text.Words;

/** Writes {@code docs/rules.md} from the rule files. */
final class RuleDocumentation {
  private static final String OPENING =
      """
      # 复核规则 / Rules

      <!-- Generated from the rule files; do not edit. To write it again:
      ./mvnw -pl ingest -am test -Dtest=RuleDocumentationTest -Dsurefire.failIfNoSpecifiedTests=false -Dbudgetlens.regenerate=true -->

      每条规则有四种结果：相符（不出现）、尾差（`rounding`）、不符（`fails`）、未能检查（`cannot_check`）。未能检查既不是不合格，也不是合格。一个根因只报一条，其他表现附在其下。
      A rule holds (and says nothing), or its finding is `rounding`, `fails` or `cannot_check`, which is neither a fault nor a pass. One root cause makes one finding, with its other symptoms attached.

      算术规则由数据编译成一段 SQL，一份文档与整张表用的是同一段。尾差的限度是各数末位半步之和。
      An arithmetic rule is data compiled to SQL, the same text for one document and for a whole table. Rounding explains no more than the half steps of all figures added up.

      一份文档的同一条规则最多列出 %1$d 条，最后一条写明还有多少；结构化记录每个单位、年度至多一条，不限总数。跨来源、跨年度的规则查的是将要发布的记录，位置写作 `record`；新的文档把事实更正之后，原来的发现随之消失。
      Of one rule a document shows at most %1$d findings, the last of which tells how many more there are; structured rows have at most one a unit and year, without a limit. Rules across sources and years check the record that is about to be published, in the place `record`; when a new document settles the facts, the finding goes.
      """
          .formatted(Cap.MOST);

  private static final String UNSUPPORTED =
      """

      ## 不支持 / Not supported

      - **E4** 的占比之和：各项占比没有对应的数，只比金额。 / That the shares of the sources add up to 100%: shares are no figures of their own; only the amounts are compared.
      - **E5** 的合计列：各基金分得开时不再比合计列；本年收入与支出各栏的合计由 E2、E3 检查。 / The column of all funds is not compared where the funds can be told apart; E2 and E3 check the totals.
      - **E7** 的“人员经费＝301＋303”由 E6 在经济分类上检查。 / That personnel costs are classes 301 and 303 is checked by E6 on the economic classes.
      - **E8** 的跨表（支出决算表与一般公共预算支出表、收支总表与财政拨款总表）：口径不同的表本来可以不等，不比；同一个数才比。 / Tables of different scope, such as all expenditure and that of the general public budget, may differ and are not compared; one and the same figure is.
      - **重点支出安排率**与**支付进度率**：公开材料没有重点支出清单和既定进度，无从计算。 / The share of priority spending and the payment progress: published papers hold neither the list nor the plan.
      - “分数升而执行降”“历年同分”是指标分析，不在规则之列。 / Scores that rise while execution falls, or never change, are for analysis and no rules.
      """;

  private RuleDocumentation() {}

  static String of(RuleBook book) {
    StringBuilder text = new StringBuilder(OPENING);
    book.rules().forEach(rule -> append(text, rule));
    return text.append(UNSUPPORTED).toString();
  }

  private static Words scope(Rule rule) {
    return switch (rule.scope()) {
      case DOCUMENT -> new Words("文档", "documents");
      case RECORD -> new Words("文档与结构化记录", "documents and structured records");
      case YEARS -> new Words("发布的记录（跨来源、跨年度）", "the published record, across sources and years");
      case EVERYWHERE ->
          new Words(
              "文档、结构化记录与发布的记录（跨来源、跨年度）",
              "documents, structured records and the published record across sources and years");
    };
  }

  private static Words severity(Severity severity) {
    return switch (severity) {
      case ERROR -> new Words("错误", "error");
      case WARNING -> new Words("提示", "warning");
      case INFO -> new Words("疑点", "info");
    };
  }

  private static void append(StringBuilder text, Rule rule) {
    Words severity = severity(rule.severity());
    Words scope = scope(rule);
    text.append("\n## ").append(rule.id()).append(" ").append(rule.name().zh());
    text.append(" / ").append(rule.name().en()).append("\n\n");
    text.append("`").append(rule.formula()).append("`\n\n");
    text.append("- ").append(severity.zh()).append("；适用于");
    text.append(scope.zh()).append("。");
    text.append(rule.documentation().zh()).append("\n");
    text.append("- ").append(severity.en()).append("; for ");
    text.append(scope.en()).append(". ");
    text.append(rule.documentation().en()).append("\n");
    text.append("- 出处 / Source: ").append(rule.source().words().zh());
    text.append(" / ").append(rule.source().words().en()).append("\n");
  }
}
