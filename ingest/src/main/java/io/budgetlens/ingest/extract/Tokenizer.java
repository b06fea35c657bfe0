package io.budgetlens.ingest.extract;

import java.util.ArrayList;
import java.util.List;

/** Cuts a plain text into tokens, one pass from left to right. */
final class Tokenizer {
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_BRACKET = 10;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int unknownFrom;

  private Tokenizer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    return new Tokenizer(text).run();
  }

  private List<Token> run() {
    at = numbering(0);
    unknownFrom = at;
    while (at < text.length()) {
      int end = step();
      if (end < 0) {
        at++;
      } else {
        at = end;
        unknownFrom = end;
      }
    }
    closeUnknown();
    return tokens;
  }

  /** Takes one token; the place behind it, or -1 for a character we do not know. */
  private int step() {
    char c = text.charAt(at);
    if (Numbers.startsAt(text, at)) {
      return add(Numbers.at(text, at));
    }
    Token percent = Numbers.percentAt(text, at);
    if (percent != null) {
      return add(percent);
    }
    Lexicon.Match match = Lexicon.terms().longest(text, at);
    if (match != null) {
      return add(Token.term(match.term(), at, match.end()));
    }
    Token counted = ChineseCount.at(text, at);
    if (counted != null) {
      return add(counted);
    }
    return switch (c) {
      case '《' -> skip('》', LONGEST_TITLE);
      case '[', '〔' -> skip(c == '[' ? ']' : '〕', LONGEST_BRACKET);
      case '(' -> isNumbering() ? skip(')', 4) : add(Token.mark(Token.Type.OPEN, at, at + 1));
      default -> mark(c);
    };
  }

  private int mark(char c) {
    Token.Type type =
        switch (c) {
          case ',', '，' -> Token.Type.COMMA;
          case '、' -> Token.Type.LIST;
          case ':', '：' -> Token.Type.COLON;
          case ')' -> Token.Type.CLOSE;
          case ';', '；' -> Token.Type.SEMICOLON;
          case '。', '！', '!', '？', '?' -> Token.Type.STOP;
          default -> null;
        };
    if (type == null) {
      return -1;
    }
    int end = add(Token.mark(type, at, at + 1));
    return type == Token.Type.STOP || type == Token.Type.SEMICOLON || type == Token.Type.COLON
        ? numbering(end)
        : end;
  }

  /** {@code 1.} or {@code 2、} before a sentence is no number. */
  private int numbering(int from) {
    int i = from;
    while (i < text.length() && i < from + 2 && Digits.digitAt(text, i)) {
      i++;
    }
    if (i == from || i >= text.length() || ".、．)".indexOf(text.charAt(i)) < 0) {
      return from;
    }
    boolean decimal = text.charAt(i) == '.' && Digits.digitAt(text, i + 1);
    boolean year = Digits.digitAt(text, i + 4) && text.startsWith("年", i + 5);
    return decimal && !year ? from : i + 1;
  }

  /** {@code (2)}: a number in brackets with no unit behind them. */
  private boolean isNumbering() {
    int i = at + 1;
    while (i < text.length() && i < at + 3 && Digits.digitAt(text, i)) {
      i++;
    }
    return i > at + 1 && i < text.length() && text.charAt(i) == ')' && !Units.isReadAt(text, i + 1);
  }

  private int skip(char close, int longest) {
    int limit = Math.min(text.length(), at + longest);
    for (int i = at + 1; i < limit; i++) {
      if (text.charAt(i) == close) {
        return add(Token.mark(Token.Type.SKIP, at, i + 1));
      }
    }
    return -1;
  }

  private int add(Token token) {
    closeUnknown();
    tokens.add(token);
    unknownFrom = token.end();
    return token.end();
  }

  private void closeUnknown() {
    if (unknownFrom < at) {
      tokens.add(Token.mark(Token.Type.TEXT, unknownFrom, at));
      unknownFrom = at;
    }
  }
}
