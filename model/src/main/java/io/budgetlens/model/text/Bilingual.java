package io.budgetlens.model.text;

/** A refusal that can be told in both languages. */
public interface Bilingual {
  Words words();
}
