package io.budgetlens.model.text;

import java.util.Objects;

/** One sentence or name in both languages of the product. */
public record Words(String zh, String en) {
  public Words {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
