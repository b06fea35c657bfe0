package io.budgetlens.analytics.document;

import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.question.Paged;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a release, in the order they landed.
 *
 * @param docType e.g. {@code evaluation_report}; a filter that is absent lets everything through
 */
public record DocumentsQuestion(
    @Nullable UnitId unit,
    @Nullable FiscalYear fiscalYear,
    @Nullable String docType,
    @Nullable String parseStatus,
    Page page) {

  public Paged<DocumentRow> answer(OpenRelease release) {
    Step step =
        Step.beside(DocumentsQuestion.class, "documents")
            .with("unit", unit == null ? "" : unit.value())
            .with("fiscal_year", fiscalYear == null ? 0 : fiscalYear.value())
            .with("doc_type", docType == null ? "" : docType)
            .with("parse_status", parseStatus == null ? "" : parseStatus);
    return release.askPage(step, page, DocumentRow::of);
  }
}
