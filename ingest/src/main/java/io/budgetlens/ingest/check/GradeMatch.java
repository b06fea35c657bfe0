package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.scheme.GradeBand;
import io.budgetlens.model.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** B5: the grade is the one that the total score earns, in the words of the scheme. */
final class GradeMatch implements TextRule {
  private static final String USUAL_BANDS = "project_self_evaluation_2020";

  @Override
  public boolean isOfScores() {
    return true;
  }

  @Override
  public List<Remark> check(Paper paper) {
    Figure grade = paper.subject().figures().get("grade");
    BigDecimal total = paper.subject().value(ScoreSheet.TOTAL).orElse(null);
    if (grade == null || grade.text() == null || total == null) {
      return List.of();
    }
    String written = grade.text().replaceAll("[\\s“”\"'‘’「」『』]", "");
    Optional<GradeBand> earned = bands(paper).gradeOf(total);
    Optional<GradeBand> meant = bands(paper).gradeWritten(written);
    if (earned.isEmpty() || meant.isEmpty()) {
      return List.of();
    }
    if (!earned.get().equals(meant.get())) {
      return List.of(remark("other_grade", paper, written, earned.get()));
    }
    return earned.get().standard().contains(written)
        ? List.of()
        : List.of(remark("colloquial", paper, written, earned.get()));
  }

  /** The scheme's own bands; without any, those that are usual in the whole country. */
  private static Scheme bands(Paper paper) {
    Scheme scheme = paper.sheet().scheme();
    return scheme != null && !scheme.grades().isEmpty()
        ? scheme
        : paper.schemes().find(USUAL_BANDS).orElseThrow();
  }

  private static Remark remark(String ending, Paper paper, String written, GradeBand earned) {
    List<Span> spans = new ArrayList<>(paper.subject().spans("grade"));
    spans.addAll(paper.subject().spans(ScoreSheet.TOTAL));
    BigDecimal total = paper.subject().value(ScoreSheet.TOTAL).orElseThrow();
    return Remark.of(
        ending,
        Map.of(
            "written", Remark.same(written),
            "total", Remark.points(total),
            "earned", Remark.same(earned.standard().get(0))),
        spans);
  }
}
