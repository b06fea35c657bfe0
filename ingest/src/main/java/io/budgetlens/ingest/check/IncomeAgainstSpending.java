package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * E1: the total of income equals the total of expenditure. Both are one figure, so that two values
 * of it contradict each other; the words before them tell which side each is of.
 */
final class IncomeAgainstSpending implements TextRule {
  private static final String TOTAL = "total_income_and_expenditure";
  private static final int REACH = 16;

  @Override
  public List<Remark> check(Paper paper) {
    Figure speaking = paper.subject().figures().get(TOTAL);
    List<Figure> rivals =
        paper.subject().rivals().stream().filter(f -> f.item().equals(TOTAL)).toList();
    if (speaking == null || rivals.size() != 1) {
      return List.of();
    }
    List<Figure> both = List.of(speaking, rivals.get(0));
    Optional<Found> income = find(paper.document(), both, "收入总计");
    Optional<Found> spending = find(paper.document(), both, "支出总计");
    boolean apart =
        income.isPresent()
            && spending.isPresent()
            && income.get().figure() != spending.get().figure();
    return apart ? List.of(remark(income.get(), spending.get())) : List.of();
  }

  private record Found(Figure figure, Span span) {
    BigDecimal value() {
      return figure.value() == null ? BigDecimal.ZERO : figure.value();
    }
  }

  /** The only figure that stands behind a word. */
  private static Optional<Found> find(Document document, List<Figure> figures, String word) {
    List<Found> found = new ArrayList<>();
    for (Figure figure : figures) {
      figure.spans().stream()
          .filter(s -> stands(document.text(), s, word))
          .findFirst()
          .ifPresent(s -> found.add(new Found(figure, s)));
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean stands(String text, Span span, String word) {
    String before = text.substring(Math.max(0, span.start() - REACH), span.start());
    int at = before.lastIndexOf(word);
    String between = at < 0 ? "" : before.substring(at + word.length());
    boolean own = at >= 0 && between.codePoints().noneMatch(c -> Character.isDigit(c) || c == '。');
    return own && !before.contains("财政拨款");
  }

  private static Remark remark(Found income, Found spending) {
    return new Remark(
        "fails",
        Map.of(
            "income", Remark.same(income.figure().asWritten()),
            "spending", Remark.same(spending.figure().asWritten())),
        income.value(),
        spending.value(),
        "CNY",
        List.of(income.span(), spending.span()));
  }
}
