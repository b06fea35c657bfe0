package io.budgetlens.cli;

import io.budgetlens.ingest.check.Finding;
import io.budgetlens.model.finding.Outcome;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.text.Language;
import java.util.List;

/** How a finding is headed on a terminal: rule, severity, outcome, symptoms. */
final class FindingLines {
  private FindingLines() {}

  static String head(Finding finding, Language language) {
    return head(
        finding.rule(), finding.severity(), finding.outcome(), finding.symptoms(), language);
  }

  static String head(
      String rule, Severity severity, Outcome outcome, List<String> symptoms, Language language) {
    String also = language == Language.ZH ? "，同因：" : "; same cause: ";
    return "["
        + rule
        + "] "
        + severity(severity, language)
        + " · "
        + outcome(outcome, language)
        + (symptoms.isEmpty() ? "" : also + String.join(", ", symptoms));
  }

  static String severity(Severity severity, Language language) {
    if (language == Language.EN) {
      return severity.id();
    }
    return switch (severity) {
      case ERROR -> "错误";
      case WARNING -> "警告";
      case INFO -> "提示";
    };
  }

  static String outcome(Outcome outcome, Language language) {
    if (language == Language.EN) {
      return outcome.id().replace('_', ' ');
    }
    return switch (outcome) {
      case HOLDS -> "相符";
      case ROUNDING -> "尾差";
      case FAILS -> "不符";
      case CANNOT_CHECK -> "未能检查";
    };
  }
}
