package io.budgetlens.cli;

import io.budgetlens.ingest.check.Finding;
import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.model.item.Items;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A document's figures and findings for people to read. */
final class ExtractTables {
  private final LanguageOption language;
  private final PrintWriter out;

  ExtractTables(LanguageOption language, PrintWriter out) {
    this.language = language;
    this.out = out;
  }

  void print(DocumentReport report) {
    Document document = report.document();
    Reading reading = report.reading();
    out.println(
        report.name() + " · " + reading.type() + " · " + reading.why().in(language.language()));
    if (!document.pagesWithoutText().isEmpty()) {
      out.println(
          language.say("没有文字、未读的页：", "pages of pictures that were not read: ")
              + document.pagesWithoutText());
    }
    if (reading.type().equals(Reading.OTHER)) {
      return;
    }
    out.println(
        Objects.toString(reading.unitName(), "?")
            + " · "
            + Objects.toString(reading.fiscalYear(), "?")
            + (reading.scoreScheme() == null ? "" : " · " + reading.scoreScheme()));
    out.println();
    figures(document, reading.figures());
    out.println();
    findings(document, report.findings());
  }

  private void figures(Document document, List<Figure> figures) {
    TextTable table =
        new TextTable(
            language.say("项目", "item"),
            language.say("名称", "name"),
            language.say("年度", "year"),
            language.say("数值>", "value>"),
            language.say("单位", "unit"),
            language.say("原文", "as written"),
            language.say("位置", "place"));
    for (Figure figure : figures) {
      table.add(
          figure.item(),
          Items.get(figure.item()).name().in(language.language()),
          Objects.toString(figure.fiscalYear(), "?"),
          value(figure),
          figure.unit(),
          figure.asWritten(),
          places(document, figure.spans()));
    }
    table.print(out);
  }

  private static String value(Figure figure) {
    return figure.text() != null
        ? figure.text()
        : Objects.requireNonNull(ExtractJson.number(figure.value(), figure.unit()));
  }

  private static String places(Document document, List<Span> spans) {
    return spans.stream()
        .map(s -> document.blockAt(s.start()).map(b -> b.place()).orElse("?") + " @" + s.start())
        .collect(Collectors.joining("; "));
  }

  private void findings(Document document, List<Finding> findings) {
    if (findings.isEmpty()) {
      out.println(language.say("复核：无发现", "Audit: nothing found"));
    }
    for (Finding finding : findings) {
      out.println(FindingLines.head(finding, language.language()));
      out.println("    " + finding.message().in(language.language()));
      for (Span span : finding.spans()) {
        out.println("    「" + words(document, span) + "」");
      }
    }
  }

  private static String words(Document document, Span span) {
    return document.words(span).replaceAll("\\s+", " ").strip();
  }
}
