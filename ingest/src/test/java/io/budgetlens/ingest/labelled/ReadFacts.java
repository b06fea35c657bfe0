package io.budgetlens.ingest.labelled;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Indicator;
import io.budgetlens.ingest.extract.Project;
import io.budgetlens.ingest.extract.Project.Fund;
import io.budgetlens.ingest.extract.Reading;

/** What the product read, as lines like a label's. */
final class ReadFacts {
  private ReadFacts() {}

  static Facts of(Reading reading) {
    return new Facts(
        reading.figures().stream().map(ReadFacts::figure).toList(),
        reading.projects().stream().map(ReadFacts::project).toList(),
        reading.indicators().stream().map(ReadFacts::indicator).toList());
  }

  private static String figure(Figure figure) {
    return Facts.line(
        Facts.subject(figure.subject()),
        figure.item(),
        figure.fiscalYear(),
        figure.value() == null ? figure.text() : figure.value(),
        figure.unit());
  }

  private static String project(Project project) {
    Fund total = project.total();
    return Facts.line(
        Facts.subject(project.name()),
        project.code(),
        total == null ? null : total.initial(),
        total == null ? null : total.adjusted(),
        total == null ? null : total.executed());
  }

  private static String indicator(Indicator indicator) {
    return Facts.line(
        Facts.subject(indicator.project()), Facts.indicator(indicator.level3()), indicator.score());
  }
}
