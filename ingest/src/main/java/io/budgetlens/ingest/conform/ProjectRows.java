package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Indicator;
import io.budgetlens.ingest.extract.Project;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the self-evaluation forms of a document say: a row a project and source of funds, a row a
 * score, a row an indicator. What a form of no known year says stays in its figures.
 */
record ProjectRows(DocumentRows rows, Landed landed, DocumentReport report, SubjectUnit unit) {

  void add(List<Figure> figures) {
    List<Project> projects = ordered();
    for (int i = 0; i < projects.size(); i++) {
      Project project = projects.get(i);
      FiscalYear year = project.fiscalYear();
      if (year != null) {
        int end = i + 1 < projects.size() ? projects.get(i + 1).span().start() : Integer.MAX_VALUE;
        project.funds().forEach(f -> fund(project, f, year));
        scores(project, year, ofProject(figures, project, end));
      }
    }
    indicators(projects);
  }

  /** The figures that stand in a project's form, between its name and the next project's. */
  private static Map<String, Figure> ofProject(List<Figure> figures, Project project, int end) {
    Map<String, Figure> own = new LinkedHashMap<>();
    figures.stream()
        .filter(f -> f.subject().equals(project.name()))
        .filter(
            f ->
                f.spans().stream()
                    .anyMatch(s -> s.start() >= project.span().start() && s.start() < end))
        .forEach(f -> own.putIfAbsent(f.item(), f));
    return own;
  }

  private List<Project> ordered() {
    return report.reading().projects().stream()
        .sorted(Comparator.comparing(p -> p.span().start()))
        .toList();
  }

  private void fund(Project project, Project.Fund fund, FiscalYear year) {
    boolean total = fund.source().equals(Project.Fund.TOTAL);
    rows.add(
        Tables.PROJECT_YEAR,
        fact(Tables.PROJECT_YEAR, year, fund.span())
            .with("project_code", ProjectCode.of(project))
            .with("project_name", project.name())
            .with("funding_source", fund.source())
            .with("initial_budget", held("initial_budget", Measure.MONEY, fund.initial()))
            .with("adjusted_budget", held("adjusted_budget", Measure.MONEY, fund.adjusted()))
            .with("expenditure", held("expenditure", Measure.MONEY, fund.executed()))
            .with("execution_rate", held("execution_rate", Measure.RATIO, fund.executionRate()))
            .with("score", total ? held("score", Measure.POINTS, project.score()) : null)
            .row());
  }

  private void scores(Project project, FiscalYear year, Map<String, Figure> figures) {
    boolean ofForms = report.reading().type().equals(Reading.PROJECT_SELF_EVALUATION);
    String scheme = ofForms ? report.reading().scoreScheme() : null;
    new ScoreRows(rows, landed, scheme)
        .add(() -> fact(Tables.SCORE, year, project.span()), ProjectCode.of(project), figures);
  }

  private void indicators(List<Project> projects) {
    Map<String, Integer> seqs = new HashMap<>();
    for (Indicator indicator : report.reading().indicators()) {
      FiscalYear year = indicator.fiscalYear();
      if (year != null) {
        Project project = indicator.project().isEmpty() ? null : holding(projects, indicator);
        String code = project == null ? "" : ProjectCode.of(project);
        int seq = seqs.merge(year.value() + " " + code, 1, Integer::sum);
        indicator(indicator, year, code, seq);
      }
    }
  }

  /** The project whose form an indicator stands in: the last that is named before it. */
  private static @Nullable Project holding(List<Project> projects, Indicator indicator) {
    return projects.stream()
        .filter(p -> p.span().start() <= indicator.span().start())
        .reduce((one, next) -> next)
        .orElse(null);
  }

  private void indicator(Indicator indicator, FiscalYear year, String code, int seq) {
    rows.add(
        Tables.INDICATOR_RESULT,
        fact(Tables.INDICATOR_RESULT, year, indicator.span())
            .with("project_code", code)
            .with("project_name", indicator.project())
            .with("seq", seq)
            .with("level1", indicator.level1())
            .with("level2", indicator.level2())
            .with("level3", indicator.level3())
            .with("nature", indicator.nature())
            .with("operator", indicator.operator())
            .with("target", indicator.target())
            .with("target_value", quantity("target_value", indicator.targetNumber()))
            .with("unit", indicator.unit())
            .with("actual", indicator.actual())
            .with("actual_value", quantity("actual_value", indicator.actualNumber()))
            .with("weight", held("weight", Measure.POINTS, indicator.weight()))
            .with("score", held("score", Measure.POINTS, indicator.score()))
            .with("deviation_reason", indicator.deviationReason())
            .row());
  }

  private @Nullable BigDecimal quantity(String column, @Nullable BigDecimal value) {
    return held(column, Holds.QUANTITY, value);
  }

  private @Nullable BigDecimal held(String column, Measure measure, @Nullable BigDecimal value) {
    return held(column, Holds.of(measure), value);
  }

  /** What the column does not hold exactly is set aside, not rounded. */
  private @Nullable BigDecimal held(String column, Holds holds, @Nullable BigDecimal value) {
    RejectReason why = value == null ? null : holds.whyNot(value);
    if (value != null && why != null) {
      String written = value.toPlainString();
      rows.reject(landed, column, written, why.id(), why.about(column, written));
    }
    return value == null || why != null
        ? null
        : value.setScale(holds.decimals(), RoundingMode.UNNECESSARY);
  }

  private TableRow fact(TableContract table, FiscalYear year, Span span) {
    String place =
        report.document().blockAt(span.start()).map(Block::place).orElse(DocumentRows.PLACE);
    return TableRow.of(table)
        .with("doc_id", landed.doc().value())
        .with("place", place)
        .with("unit_id", Objects.requireNonNull(unit.id(), "unit").value())
        .with("fiscal_year", year.value())
        .with("province", unit.province())
        .with("landed_order", landed.order());
  }
}
