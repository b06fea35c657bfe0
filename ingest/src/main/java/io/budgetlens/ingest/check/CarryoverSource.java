package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Document;
import java.util.regex.Pattern;

/** Whether a document says that its carry-over is mainly not from the fiscal budget. */
final class CarryoverSource {
  private static final Pattern NON_FISCAL =
      Pattern.compile("非本级|非财政|非同级|自有资金|单位资金|其他资金|其他收入|往来资金|横向");

  private CarryoverSource() {}

  static boolean isNonFiscal(Document document, Subject subject) {
    return subject
        .find("carryover")
        .map(
            figure ->
                figure.spans().stream()
                    .map(s -> Sentences.around(document.text(), s.start()))
                    .map(document::words)
                    .anyMatch(words -> NON_FISCAL.matcher(words).find()))
        .orElse(false);
  }
}
