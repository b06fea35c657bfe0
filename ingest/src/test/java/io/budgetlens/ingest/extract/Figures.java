package io.budgetlens.ingest.extract;

import java.util.List;

/** Figures as short lines: {@code 2023 expenditure 8567700.00}. */
final class Figures {
  private Figures() {}

  static List<String> lines(Reading reading) {
    return reading.figures().stream().map(f -> line(reading, f)).sorted().toList();
  }

  private static String line(Reading reading, Figure figure) {
    String year = figure.fiscalYear() == null ? "-" : figure.fiscalYear().toString();
    String value =
        figure.value() == null ? String.valueOf(figure.text()) : figure.value().toPlainString();
    String unit = reading.unitName() == null ? "" : reading.unitName();
    String subject = figure.subject().equals(unit) ? "" : " [" + figure.subject() + "]";
    return year + " " + figure.item() + " " + value + subject;
  }
}
