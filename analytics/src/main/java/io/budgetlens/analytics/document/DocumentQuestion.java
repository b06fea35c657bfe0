package io.budgetlens.analytics.document;

import io.budgetlens.analytics.question.NotFound;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.question.Paged;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.DocumentId;

/** One document: what it is, its text, its figures. */
public record DocumentQuestion(DocumentId document) {

  /**
   * @throws NotFound if the release has no such document
   */
  public DocumentRow answer(OpenRelease release) {
    return release
        .askFirst(step("document"), DocumentRow::of)
        .orElseThrow(() -> NotFound.document(document.value()));
  }

  /** The text in blocks, in reading order; none for records and what could not be read. */
  public Paged<BlockRow> text(OpenRelease release, Page page) {
    answer(release);
    return release.askPage(step("blocks"), page, BlockRow::of);
  }

  /** The figures read in it, in reading order. */
  public Paged<FigureRow> figures(OpenRelease release, Page page) {
    answer(release);
    return release.askPage(step("figures"), page, FigureRow::of);
  }

  private Step step(String name) {
    return Step.beside(DocumentQuestion.class, name).with("doc", document.value());
  }
}
