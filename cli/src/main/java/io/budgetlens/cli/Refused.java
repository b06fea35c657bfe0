package io.budgetlens.cli;

/** The command cannot do what was asked; the message says what, where and what to do. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refused(String message) {
    super(message);
  }
}
