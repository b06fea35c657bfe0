package io.budgetlens.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.budgetlens.ingest.check.Finding;
import io.budgetlens.ingest.extract.ClassSpending;
import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Indicator;
import io.budgetlens.ingest.extract.Project;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read in a document as one JSON object on one line. Values are strings: money in yuan
 * with two decimals, ratios as fractions with the precision written, spans as {@code [start,end]}.
 */
final class ExtractJson {
  private final ObjectMapper json = new ObjectMapper();
  private final Language language;

  ExtractJson(Language language) {
    this.language = language;
  }

  String line(DocumentReport report) {
    Reading reading = report.reading();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("doc", report.name());
    object.put("doc_id", report.id().value());
    object.put("doc_type", reading.type());
    object.put("doc_type_reason", reading.why().in(language));
    object.put("unit_name", reading.unitName());
    object.put("fiscal_year", year(reading.fiscalYear()));
    object.put("entity_scope", reading.entityScope());
    object.put("score_scheme", reading.scoreScheme());
    if (!report.document().pagesWithoutText().isEmpty()) {
      object.put("pages_without_text", report.document().pagesWithoutText());
    }
    object.put("figures", reading.figures().stream().map(ExtractJson::figure).toList());
    object.put("projects", reading.projects().stream().map(ExtractJson::project).toList());
    object.put("indicators", reading.indicators().stream().map(ExtractJson::indicator).toList());
    object.put("classes", reading.classes().stream().map(ExtractJson::classSpending).toList());
    object.put("findings", report.findings().stream().map(this::finding).toList());
    return write(object);
  }

  /** A document that could not be read. */
  String refused(String name, String reason, String sentence) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("doc", name);
    object.put("doc_type", null);
    object.put("error", Map.of("reason", reason, "message", sentence));
    return write(object);
  }

  private static Map<String, @Nullable Object> figure(Figure figure) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("subject", figure.subject());
    object.put("item", figure.item());
    object.put("fiscal_year", year(figure.fiscalYear()));
    object.put(
        "value", figure.text() != null ? figure.text() : number(figure.value(), figure.unit()));
    object.put("unit", figure.unit());
    object.put("as_written", figure.asWritten());
    object.put("spans", spans(figure.spans()));
    object.put("stage", figure.stage());
    object.put("fund_type", figure.fundType());
    object.put("expenditure_kind", figure.expenditureKind());
    object.put("confidence", figure.confidence().toPlainString());
    return object;
  }

  private static Map<String, @Nullable Object> project(Project project) {
    Project.Fund total = project.total();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("name", project.name());
    object.put("code", project.code());
    object.put("fiscal_year", year(project.fiscalYear()));
    object.put("initial", total == null ? null : number(total.initial(), "CNY"));
    object.put("adjusted", total == null ? null : number(total.adjusted(), "CNY"));
    object.put("executed", total == null ? null : number(total.executed(), "CNY"));
    object.put("execution_rate", number(project.executionRate(), "ratio"));
    object.put("score", number(project.score(), "points"));
    object.put("category", project.category());
    object.put("department", project.department());
    object.put("implementer", project.implementer());
    object.put("funds", project.funds().stream().map(ExtractJson::fund).toList());
    object.put("span", span(project.span()));
    return object;
  }

  private static Map<String, @Nullable Object> fund(Project.Fund fund) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("funding_source", fund.source());
    object.put("initial", number(fund.initial(), "CNY"));
    object.put("adjusted", number(fund.adjusted(), "CNY"));
    object.put("executed", number(fund.executed(), "CNY"));
    object.put("execution_rate", number(fund.executionRate(), "ratio"));
    return object;
  }

  private static Map<String, @Nullable Object> indicator(Indicator indicator) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("project", indicator.project());
    object.put("fiscal_year", year(indicator.fiscalYear()));
    object.put("level1", indicator.level1());
    object.put("level2", indicator.level2());
    object.put("level3", indicator.level3());
    object.put("nature", indicator.nature());
    object.put("operator", indicator.operator());
    object.put("target", indicator.target());
    object.put("target_number", number(indicator.targetNumber(), null));
    object.put("unit", indicator.unit());
    object.put("actual", indicator.actual());
    object.put("actual_number", number(indicator.actualNumber(), null));
    object.put("weight", number(indicator.weight(), "points"));
    object.put("score", number(indicator.score(), "points"));
    object.put("deviation_reason", indicator.deviationReason());
    object.put("span", span(indicator.span()));
    return object;
  }

  private static Map<String, @Nullable Object> classSpending(ClassSpending spending) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("classification", spending.classification().name().toLowerCase(Locale.ROOT));
    object.put("class_code", spending.code());
    object.put("class_name", spending.name());
    object.put("fiscal_year", year(spending.fiscalYear()));
    object.put("expenditure", number(spending.expenditure(), "CNY"));
    object.put("basic_expenditure", number(spending.basicExpenditure(), "CNY"));
    object.put("project_expenditure", number(spending.projectExpenditure(), "CNY"));
    object.put("span", span(spending.span()));
    return object;
  }

  private Map<String, @Nullable Object> finding(Finding finding) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("rule", finding.rule());
    object.put("outcome", finding.outcome().id());
    object.put("severity", finding.severity().id());
    object.put("fiscal_year", year(finding.fiscalYear()));
    object.put("expected", number(finding.expected(), finding.unit()));
    object.put("reported", number(finding.reported(), finding.unit()));
    object.put("difference", number(finding.difference(), finding.unit()));
    object.put("unit", finding.unit());
    object.put("message", finding.message().in(language));
    object.put("symptoms", finding.symptoms());
    List<List<Integer>> spans = spans(finding.spans());
    object.put("span", spans.isEmpty() ? null : spans.get(0));
    object.put("spans", spans);
    return object;
  }

  /** Money with two decimals, unless more were written; everything else as it is. */
  static @Nullable String number(@Nullable BigDecimal value, @Nullable String unit) {
    if (value == null) {
      return null;
    }
    boolean money = "CNY".equals(unit) && value.stripTrailingZeros().scale() <= 2;
    return (money ? value.setScale(2, RoundingMode.UNNECESSARY) : value).toPlainString();
  }

  private static @Nullable Integer year(@Nullable FiscalYear year) {
    return year == null ? null : year.value();
  }

  private static List<List<Integer>> spans(List<Span> spans) {
    return spans.stream().map(ExtractJson::span).toList();
  }

  private static List<Integer> span(Span span) {
    return List.of(span.start(), span.end());
  }

  private String write(Object object) {
    try {
      return json.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document's figures cannot be written as JSON", e);
    }
  }
}
