package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.check.Finding;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rule book says of a document. */
record FindingRows(DocumentRows rows, Landed landed, DocumentReport report) {

  void add() {
    int seq = 0;
    for (Finding finding : report.findings()) {
      seq++;
      add(finding, seq);
    }
  }

  private void add(Finding finding, int seq) {
    String scope = report.reading().entityScope();
    rows.add(
        Tables.FINDING,
        TableRow.of(Tables.FINDING)
            .with("finding_id", landed.doc().value().substring(0, 16) + "-" + seq)
            .with("doc_id", landed.doc().value())
            .with("place", DocumentRows.PLACE)
            .with("fiscal_year", finding.fiscalYear() == null ? null : finding.fiscalYear().value())
            .with("entity_scope", scope == null ? Testimonies.SCOPE : scope)
            .with("rule", finding.rule())
            .with("outcome", finding.outcome().id())
            .with("severity", finding.severity().id())
            .with("reported", quantity(finding.reported()))
            .with("expected", quantity(finding.expected()))
            .with("difference", quantity(finding.difference()))
            .with("tolerance", quantity(finding.tolerance()))
            .with("unit", finding.unit())
            .with("message_zh", finding.message().zh())
            .with("message_en", finding.message().en())
            .with("symptoms", symptoms(finding))
            .with("spans", FigureRows.spans(finding.spans()))
            .row());
  }

  /** A recomputed quotient has no last digit; six decimals are what the column holds. */
  private static @Nullable BigDecimal quantity(@Nullable BigDecimal value) {
    return value == null ? null : value.setScale(6, RoundingMode.HALF_UP);
  }

  private static @Nullable String symptoms(Finding finding) {
    return finding.symptoms().isEmpty()
        ? null
        : finding.symptoms().stream()
            .map(s -> "\"" + s + "\"")
            .collect(Collectors.joining(",", "[", "]"));
  }
}
