package io.budgetlens.model.text;

/** The languages answers are given in. */
public enum Language {
  ZH,
  EN
}
