package io.budgetlens.api.view;

import io.budgetlens.analytics.profile.ScoreRow;
import org.jspecify.annotations.Nullable;

/**
 * A score of the unit or one of its projects. Scores under different schemes do not compare.
 *
 * @param projectCode absent for the unit itself
 */
public record ScoreView(
    int fiscalYear,
    @Nullable String projectCode,
    String evaluator,
    String scoreScheme,
    String dimension,
    @Nullable String maxScore,
    @Nullable String score,
    @Nullable String gradeWritten,
    @Nullable String grade,
    SourceView source) {

  static ScoreView of(ScoreRow row, Reader reader) {
    return new ScoreView(
        row.fiscalYear(),
        row.projectCode().isEmpty() ? null : row.projectCode(),
        row.evaluator(),
        row.scoreScheme(),
        row.dimension(),
        Exact.points(row.maxScore()),
        Exact.points(row.score()),
        row.gradeWritten(),
        row.grade(),
        SourceView.of(row.testimony().docId(), row.testimony().place(), reader));
  }
}
