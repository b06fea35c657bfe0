package io.budgetlens.ingest.extract;

/** A numbered heading: its level (0 for 第一部分, 1 for 一、, 2 for （一）, 3 for 1., 4 for (1)). */
record Heading(int level, String words) {
  private static final int LONGEST = 45;
  private static final String NUMERALS = "一二三四五六七八九十百";
  private static final int NONE = -1;

  static boolean isNumbered(String plain) {
    return levelOf(plain) != NONE;
  }

  /** Whether a paragraph is a heading: numbered, short, and no sentence. */
  static boolean isHeading(String plain) {
    return plain.length() <= LONGEST
        && isNumbered(plain)
        && plain.indexOf('。') < 0
        && plain.indexOf('，') < 0
        && !hasAmount(plain);
  }

  static Heading of(String plain) {
    return new Heading(Math.max(0, levelOf(plain)), plain);
  }

  private static boolean hasAmount(String plain) {
    return Tokenizer.tokens(plain).stream().anyMatch(t -> t.is(Token.Type.AMOUNT));
  }

  private static int levelOf(String plain) {
    if (plain.isEmpty()) {
      return NONE;
    }
    if (plain.startsWith("第") && (plain.indexOf("部分") == 2 || plain.indexOf("部分") == 3)) {
      return 0;
    }
    boolean bracket = plain.charAt(0) == '(';
    int from = bracket ? 1 : 0;
    int at = from;
    while (at < plain.length() && at < from + 3 && isNumeral(plain.charAt(at))) {
      at++;
    }
    if (at == from || at >= plain.length()) {
      return NONE;
    }
    if (!bracket && isDecimal(plain, at)) {
      return NONE;
    }
    boolean chinese = NUMERALS.indexOf(plain.charAt(from)) >= 0;
    boolean closed = bracket ? plain.charAt(at) == ')' : "、.．)".indexOf(plain.charAt(at)) >= 0;
    return closed ? (bracket ? 2 : 1) + (chinese ? 0 : 2) : NONE;
  }

  /** {@code 97.30%} is no numbering; {@code 1.2023年} is. */
  private static boolean isDecimal(String plain, int point) {
    boolean decimal = plain.charAt(point) == '.' && Digits.digitAt(plain, point + 1);
    return decimal && !plain.startsWith("年", point + 5);
  }

  private static boolean isNumeral(char c) {
    return NUMERALS.indexOf(c) >= 0 || Digits.isDigit(c);
  }
}
