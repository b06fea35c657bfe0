package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Document;
import java.util.regex.Pattern;

/** What a document says of its carry-over: where it comes from, and what became of the rest. */
final class CarryoverSource {
  private static final Pattern NON_FISCAL =
      Pattern.compile("非本级|非财政|非同级|自有资金|单位资金|其他资金|其他收入|往来资金|横向");

  private static final Phrase TAKEN_BACK =
      Phrase.of("收注缴交上核统", "收回|注销|缴回|交回|上缴(?:财政|国库)|核减指标|统筹使用");

  private CarryoverSource() {}

  /** Whether a document says that budget which was not spent was taken back. */
  static boolean isTakenBack(Document document) {
    return TAKEN_BACK.isIn(document.text());
  }

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
