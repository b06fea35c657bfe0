package io.budgetlens.analytics.profile;

import io.budgetlens.analytics.evidence.Testimony;
import io.budgetlens.lake.engine.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A score of the unit or one of its projects. Scores under different schemes do not compare.
 *
 * @param projectCode empty for the unit itself
 * @param grade 优, 良, 中 or 差, normalised from what was written
 */
public record ScoreRow(
    int fiscalYear,
    String projectCode,
    String evaluator,
    String scoreScheme,
    String dimension,
    @Nullable BigDecimal maxScore,
    @Nullable BigDecimal score,
    @Nullable String gradeWritten,
    @Nullable String grade,
    Testimony testimony) {

  static ScoreRow of(Row row) {
    return new ScoreRow(
        row.integer("fiscal_year"),
        row.text("project_code"),
        row.text("evaluator"),
        row.text("score_scheme"),
        row.text("dimension"),
        row.decimalOrNull("max_score"),
        row.decimalOrNull("score"),
        row.textOrNull("grade_written"),
        row.textOrNull("grade"),
        new Testimony(row.text("doc_id"), row.text("place")));
  }
}
