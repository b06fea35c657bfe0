package io.budgetlens.ingest.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of a paragraph and the one being read. */
final class Cursor {
  private static final int A_SENTENCE = 400;

  private static final Set<String> CONNECTORS = Set.of("和", "及", "以及", "与", "并");

  private final String text;
  private final List<Token> tokens;
  private int at = -1;

  Cursor(String text) {
    this.text = text;
    this.tokens = Tokenizer.tokens(text);
  }

  boolean advance() {
    at++;
    return at < tokens.size();
  }

  /** The words between two places; no more of them than a sentence has, the last ones. */
  String between(int from, int to) {
    return text.substring(Math.max(from, to - A_SENTENCE), to);
  }

  Token token() {
    return tokens.get(at);
  }

  @Nullable Token next() {
    return ahead(1);
  }

  /** The token some places on. */
  @Nullable Token ahead(int places) {
    return at + places < tokens.size() ? tokens.get(at + places) : null;
  }

  @Nullable Token previous() {
    return back(1);
  }

  /** The token some places back. */
  @Nullable Token back(int places) {
    return at >= places ? tokens.get(at - places) : null;
  }

  boolean nextIs(Token.Type type) {
    Token next = next();
    return next != null && next.is(type);
  }

  boolean nextIs(Term.Role role) {
    Token next = next();
    return next != null && next.is(role);
  }

  boolean previousIs(Token.Type type) {
    Token previous = previous();
    return previous != null && previous.is(type);
  }

  boolean previousIs(Term.Role role) {
    Token previous = previous();
    return previous != null && previous.is(role);
  }

  String text() {
    return text;
  }

  String words(Token token) {
    return text.substring(token.start(), token.end());
  }

  String words() {
    return words(token());
  }

  boolean isConnector(Token token) {
    return token.is(Token.Type.TEXT) && CONNECTORS.contains(words(token));
  }

  /** Whether 、 or 和 links this token to something before it. */
  boolean isLinked() {
    Token previous = previous();
    return previous != null && (previous.is(Token.Type.LIST) || isConnector(previous));
  }

  boolean isLinkedToTerm() {
    Token before = back(2);
    return isLinked() && before != null && before.is(Token.Type.TERM);
  }
}
