package io.budgetlens.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.budgetlens.ingest.check.Finding;
import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
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
    object.put("figures", reading.figures().stream().map(ExtractJson::figure).toList());
    object.put("projects", List.of());
    object.put("indicators", List.of());
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
    return spans.stream().map(s -> List.of(s.start(), s.end())).toList();
  }

  private String write(Object object) {
    try {
      return json.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document's figures cannot be written as JSON", e);
    }
  }
}
