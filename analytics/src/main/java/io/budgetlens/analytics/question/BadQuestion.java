package io.budgetlens.analytics.question;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** A question that cannot be answered as it is put: which parameter, what is wrong with it. */
public final class BadQuestion extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final String parameter;
  private final transient Words words;

  public BadQuestion(String parameter, Words words) {
    super(parameter + ": " + words.en());
    this.parameter = parameter;
    this.words = words;
  }

  static BadQuestion outside(String parameter, int value, int lowest, int highest) {
    return new BadQuestion(
        parameter,
        new Words(
            value + " 不在 " + lowest + " 至 " + highest + " 之间",
            value + " is not between " + lowest + " and " + highest));
  }

  public String parameter() {
    return parameter;
  }

  @Override
  public Words words() {
    return words;
  }
}
