package io.budgetlens.ingest.extract;

import org.jspecify.annotations.Nullable;

/** A piece of a plain text: a term, a number, a year, a mark, or words we do not know. */
record Token(
    Type type, int start, int end, @Nullable Term term, @Nullable Amount amount, int year) {

  /** What a piece is. {@code BROKEN} looks like a number and must not be guessed at. */
  enum Type {
    TERM,
    AMOUNT,
    YEAR,
    BAD_YEAR,
    YEAR_RANGE,
    BROKEN,
    SKIP,
    COMMA,
    LIST,
    COLON,
    OPEN,
    CLOSE,
    SEMICOLON,
    STOP,
    TEXT
  }

  static Token mark(Type type, int start, int end) {
    return new Token(type, start, end, null, null, 0);
  }

  static Token term(Term term, int start, int end) {
    return new Token(Type.TERM, start, end, term, null, 0);
  }

  static Token amount(Amount amount) {
    return new Token(Type.AMOUNT, amount.start(), amount.end(), null, amount, 0);
  }

  static Token year(int year, int start, int end) {
    return new Token(Type.YEAR, start, end, null, null, year);
  }

  boolean is(Type wanted) {
    return type == wanted;
  }

  boolean is(Term.Role role) {
    return term != null && term.role() == role;
  }

  int length() {
    return end - start;
  }
}
