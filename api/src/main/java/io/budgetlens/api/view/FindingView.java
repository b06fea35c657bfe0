package io.budgetlens.api.view;

import io.budgetlens.analytics.finding.FindingRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding: one root cause, with the evidence.
 *
 * @param unit the wire unit of the four quantities
 * @param symptoms the other rules it also explains
 * @param spans ranges of the document's text
 */
public record FindingView(
    String findingId,
    String rule,
    String outcome,
    String severity,
    String message,
    @Nullable String unitId,
    @Nullable String unitName,
    @Nullable Integer fiscalYear,
    @Nullable String entityScope,
    @Nullable String reported,
    @Nullable String expected,
    @Nullable String difference,
    @Nullable String tolerance,
    @Nullable String unit,
    List<String> symptoms,
    SourceView source,
    List<List<Integer>> spans) {

  public static FindingView of(FindingRow row, Reader reader) {
    return new FindingView(
        row.findingId(),
        row.rule(),
        row.outcome(),
        row.severity(),
        reader.read(row.message()),
        row.unitId(),
        row.unitName(),
        row.fiscalYear(),
        row.entityScope(),
        Exact.of(row.reported(), row.unit()),
        Exact.of(row.expected(), row.unit()),
        Exact.of(row.difference(), row.unit()),
        Exact.of(row.tolerance(), row.unit()),
        row.unit(),
        Spans.words(row.symptoms()),
        SourceView.of(row.docId(), row.place(), reader),
        Spans.of(row.spans()));
  }
}
