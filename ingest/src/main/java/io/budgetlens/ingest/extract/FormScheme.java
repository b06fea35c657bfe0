package io.budgetlens.ingest.extract;

import io.budgetlens.model.scheme.Scheme;
import io.budgetlens.model.scheme.Schemes;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The scheme whose dimensions and full marks are those of a form's own columns. */
final class FormScheme {
  private static final String EXECUTION = "score_execution";
  private static final String SICHUAN = "sichuan_project_self_evaluation";

  private FormScheme() {}

  /** The one scheme of all forms, absent where they differ or one follows none that is known. */
  static @Nullable String of(Forms forms, String text) {
    Set<String> schemes =
        forms.headed().stream()
            .map(f -> text.contains("绩效指标(90分)") ? SICHUAN : of(f))
            .collect(Collectors.toSet());
    String only = schemes.size() == 1 ? schemes.iterator().next() : "";
    return only.isEmpty() ? null : only;
  }

  private static String of(Form form) {
    Map<String, BigDecimal> marks = marks(form);
    Scheme.Subject subject =
        form.isOfProject() ? Scheme.Subject.PROJECT : Scheme.Subject.DEPARTMENT;
    return Schemes.builtIn().withDimensions(marks.keySet()).stream()
        .filter(s -> s.subject() == subject)
        .filter(s -> s.dimensions().stream().allMatch(d -> isSame(marks.get(d.id()), d.max())))
        .map(Scheme::id)
        .findFirst()
        .orElse("");
  }

  private static boolean isSame(@Nullable BigDecimal one, BigDecimal other) {
    return one != null && one.compareTo(other) == 0;
  }

  /** Full marks by dimension: that of the total of funds, and the sums of the indicators'. */
  private static Map<String, BigDecimal> marks(Form form) {
    Map<String, BigDecimal> marks = new TreeMap<>();
    for (Form.Fund fund : form.funds()) {
      BigDecimal own = FormFigures.pointsIn(fund.cells().get(FormColumn.WEIGHT));
      if (fund.source() == FundSource.TOTAL && own != null) {
        marks.putIfAbsent(EXECUTION, own);
      }
    }
    for (Form.Line line : form.lines()) {
      Written level = line.level1();
      String dimension = level == null ? null : IndicatorArea.dimension(level.words());
      BigDecimal own = FormIndicator.weight(line.cells().get(FormColumn.WEIGHT));
      if (dimension != null && own != null) {
        marks.merge(dimension, own, BigDecimal::add);
      }
    }
    return marks;
  }
}
