package io.budgetlens.api.route;

import io.budgetlens.analytics.finding.FindingsQuestion;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.api.answer.Answer;
import io.budgetlens.api.param.Asked;
import io.budgetlens.api.view.FindingView;
import io.budgetlens.api.view.Reader;
import io.budgetlens.model.finding.Outcome;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.text.Words;
import java.util.List;
import java.util.regex.Pattern;

/** What the rule book found. */
final class FindingRoutes {
  private static final Pattern RULE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");
  private static final List<Outcome> FINDINGS =
      List.of(Outcome.ROUNDING, Outcome.FAILS, Outcome.CANNOT_CHECK);

  private FindingRoutes() {}

  static List<Endpoint> all() {
    return List.of(
        Endpoint.list(
            "/v1/findings",
            List.of("unit_id", "fiscal_year", "rule", "outcome", "severity", "doc_id"),
            FindingRoutes::findings));
  }

  private static Answer findings(Asked asked, Page page, Reading reading) {
    FindingsQuestion question =
        new FindingsQuestion(
            asked.unit("unit_id").orElse(null),
            asked.fiscalYear("fiscal_year").orElse(null),
            asked.form("rule", RULE, new Words("规则编号，如 A3", "a rule's id, e.g. A3")).orElse(null),
            asked.choice("outcome", FINDINGS, Outcome::id).orElse(null),
            asked.choice("severity", List.of(Severity.values()), Severity::id).orElse(null),
            asked.document("doc_id").orElse(null),
            page);
    Reader reader = reading.reader(asked);
    return Answer.of(reading.ask(question::answer), row -> FindingView.of(row, reader));
  }
}
