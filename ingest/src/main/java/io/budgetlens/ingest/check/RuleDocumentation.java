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
      """;

  private RuleDocumentation() {}

  static String of(RuleBook book) {
    StringBuilder text = new StringBuilder(OPENING);
    book.rules().forEach(rule -> append(text, rule));
    return text.toString();
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
    boolean record = rule.scope() == Rule.Scope.RECORD;
    text.append("\n## ").append(rule.id()).append(" ").append(rule.name().zh());
    text.append(" / ").append(rule.name().en()).append("\n\n");
    text.append("`").append(rule.formula()).append("`\n\n");
    text.append("- ").append(severity.zh()).append("；适用于");
    text.append(record ? "文档与结构化记录" : "文档").append("。");
    text.append(rule.documentation().zh()).append("\n");
    text.append("- ").append(severity.en()).append("; for ");
    text.append(record ? "documents and structured records" : "documents").append(". ");
    text.append(rule.documentation().en()).append("\n");
    text.append("- 出处 / Source: ").append(rule.source().words().zh());
    text.append(" / ").append(rule.source().words().en()).append("\n");
  }
}
