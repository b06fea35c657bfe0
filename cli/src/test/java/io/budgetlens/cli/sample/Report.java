package io.budgetlens.cli.sample;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An evaluation report: its text line by line, and what a reader and an auditor should find in it.
 *
 * @param file e.g. {@code qiyun-206001-2022.txt}
 * @param lines {@code # title}, {@code ## heading}, {@code | table | row |} or a paragraph; {@code
 *     ⏎} breaks a line within a paragraph
 */
record Report(
    String file,
    Charset charset,
    BudgetYear year,
    List<String> lines,
    List<StatedFigure> figures,
    List<Expectation> findings) {
  Report {
    lines = List.copyOf(lines);
    figures = List.copyOf(figures);
    findings = List.copyOf(findings);
  }

  /** A figure as stated: the value in yuan, a fraction, points or people, or a grade's words. */
  record StatedFigure(String item, int fiscalYear, String value, String unit) {}

  /** A rule of the rule book and the outcome it must have. */
  record Expectation(String rule, String outcome) {}

  static List<Report> all(BudgetYears years) {
    List<Report> reports = new ArrayList<>();
    for (String name : Resource.text("reports/list.txt").lines().toList()) {
      reports.add(of("reports/" + name, years));
    }
    return reports;
  }

  private static Report of(String resource, BudgetYears years) {
    List<String> lines = Resource.text(resource).lines().toList();
    int body = lines.indexOf("---");
    Map<String, String> header = new LinkedHashMap<>();
    List<Expectation> findings = new ArrayList<>();
    for (String line : lines.subList(0, body)) {
      String[] pair = line.split(": ", 2);
      if (pair[0].equals("finding")) {
        String[] words = pair[1].split(" ");
        findings.add(new Expectation(words[0], words[1]));
      } else {
        header.put(pair[0], pair[1]);
      }
    }
    return of(header, lines.subList(body + 1, lines.size()), findings, years);
  }

  private static Report of(
      Map<String, String> header,
      List<String> body,
      List<Expectation> findings,
      BudgetYears years) {
    BudgetYear year = years.own(header.get("unit"), Integer.parseInt(header.get("fiscal_year")));
    Filling filling = new Filling(year, years);
    List<String> filled = body.stream().filter(l -> !l.isBlank()).map(filling::fill).toList();
    return new Report(
        header.get("file"),
        Charset.forName(header.getOrDefault("encoding", "UTF-8")),
        year,
        filled,
        filling.figures(),
        findings);
  }

  String format() {
    return file.substring(file.lastIndexOf('.') + 1);
  }
}
