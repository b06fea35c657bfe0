package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.scheme.Scheme;
import io.budgetlens.model.scheme.Schemes;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a unit or of one project, a row a dimension; its grade stands with the total.
 *
 * @param scheme the one the scores follow, absent where it is unknown
 */
record ScoreRows(DocumentRows rows, Landed landed, @Nullable String scheme) {
  private static final String TOTAL = "total_score";
  private static final String GRADE = "grade";

  /**
   * @param fact a row with the unit, the year and the document filled in
   * @param projectCode blank for the unit as a whole
   * @param figures by item
   */
  void add(Supplier<TableRow> fact, String projectCode, Map<String, Figure> figures) {
    Figure grade = figures.get(GRADE);
    for (Item item : Items.matching(i -> i.measure() == Measure.POINTS)) {
      Figure figure = figures.get(item.id());
      Figure graded = item.id().equals(TOTAL) ? grade : null;
      if (figure != null || graded != null) {
        TableRow row = fact.get().with("project_code", projectCode);
        score(row, item, figure, graded == null ? null : graded.text());
      }
    }
  }

  private void score(
      TableRow row, Item item, @Nullable Figure figure, @Nullable String gradeWritten) {
    rows.add(
        Tables.SCORE,
        row.with("evaluator", "self")
            .with("score_scheme", scheme == null ? "unknown" : scheme)
            .with("dimension", item.id())
            .with("max_score", max(scheme, item.id()))
            .with("score", figure == null ? null : points(item, figure))
            .with("grade_written", gradeWritten)
            .with("grade", gradeWritten == null ? null : Grades.of(gradeWritten))
            .row());
  }

  /** What the column does not hold exactly is set aside, not rounded. */
  private @Nullable BigDecimal points(Item item, Figure figure) {
    BigDecimal value = figure.value();
    RejectReason why = value == null ? null : Holds.of(item.measure()).whyNot(value);
    if (why != null) {
      String written = figure.asWritten();
      rows.reject(landed, item.id(), written, why.id(), why.about(item.id(), written));
    }
    return value == null || why != null ? null : value.setScale(2, RoundingMode.UNNECESSARY);
  }

  private static @Nullable BigDecimal max(@Nullable String scheme, String dimension) {
    if (scheme == null) {
      return null;
    }
    return Schemes.builtIn()
        .find(scheme)
        .flatMap(s -> dimension.equals(TOTAL) ? Optional.of(Scheme.FULL_MARKS) : s.max(dimension))
        .map(m -> m.setScale(2, RoundingMode.UNNECESSARY))
        .orElse(null);
  }
}
