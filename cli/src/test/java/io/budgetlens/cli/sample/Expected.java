package io.budgetlens.cli.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each report should yield, as {@code reports.json}. */
final class Expected {
  private Expected() {}

  static byte[] json(List<Report> reports) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    List<Map<String, Object>> all = reports.stream().map(Expected::of).toList();
    try {
      String text = new ObjectMapper().writer(printer).writeValueAsString(all);
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the expectations cannot be written as JSON", e);
    }
  }

  private static Map<String, Object> of(Report report) {
    List<Map<String, String>> figures = new ArrayList<>();
    for (Report.StatedFigure figure : report.figures()) {
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("item", figure.item());
      cells.put("fiscal_year", String.valueOf(figure.fiscalYear()));
      cells.put("value", figure.value());
      cells.put("unit", figure.unit());
      figures.add(cells);
    }
    List<Map<String, String>> findings = new ArrayList<>();
    for (Report.Expectation finding : report.findings()) {
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("rule", finding.rule());
      cells.put("outcome", finding.outcome());
      findings.add(cells);
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", report.file());
    entry.put("unit_id", District.REGION + "-" + report.year().unit().code());
    entry.put("unit_name", report.year().unit().name());
    entry.put("fiscal_year", report.year().fiscalYear());
    entry.put("figures", figures);
    entry.put("findings", findings);
    return entry;
  }
}
