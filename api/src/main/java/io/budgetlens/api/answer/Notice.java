package io.budgetlens.api.answer;

/** Something a reader of the answer has to know, e.g. that the release has not been analysed. */
public record Notice(String code, String message) {}
