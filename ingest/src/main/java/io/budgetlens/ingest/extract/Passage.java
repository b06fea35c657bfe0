package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.read.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph as a reader sees it: lines that were broken for width are one again.
 *
 * @param start its first offset in the document
 */
record Passage(PlainText plain, int start, int end, boolean heading) {
  private static final int WRAPPED = 18;
  private static final int NEAR = 14;
  private static final int TAIL = 120;

  static List<Passage> of(Document document) {
    List<Passage> passages = new ArrayList<>();
    int from = -1;
    int to = -1;
    for (Block block : document.blocks()) {
      if (!isProse(document, block)) {
        continue;
      }
      if (from >= 0 && continues(document, from, to, block)) {
        to = block.span().end();
      } else {
        add(document, from, to, passages);
        from = block.span().start();
        to = block.span().end();
      }
    }
    add(document, from, to, passages);
    return passages;
  }

  private static void add(Document document, int from, int to, List<Passage> passages) {
    if (from >= 0) {
      PlainText plain = PlainText.of(document.text(), from, to);
      passages.add(new Passage(plain, from, to, Heading.isHeading(plain.text())));
    }
  }

  /** Cells are read with their tables, unless one holds whole sentences. */
  private static boolean isProse(Document document, Block block) {
    if (block.span().start() == block.span().end()) {
      return false;
    }
    String words = document.words(block.span());
    if (block.kind() == Block.Kind.CELL) {
      return words.length() > 40 && words.indexOf('。') > 0;
    }
    return !words.isBlank() && !LineTables.isRow(words);
  }

  /**
   * Whether a line goes on in the next: it is long, ends in mid-sentence, and that is no heading.
   */
  private static boolean continues(Document document, int from, int to, Block next) {
    if (next.kind() == Block.Kind.CELL || !onlySpaceBetween(document, to, next.span().start())) {
      return false;
    }
    boolean whole = to - from <= TAIL;
    String before = PlainText.of(document.text(), whole ? from : to - TAIL, to).text();
    String after = PlainText.of(document.text(), next.span().start(), next.span().end()).text();
    if (before.isEmpty() || after.isEmpty() || endsSentence(before)) {
      return false;
    }
    if (cutsAWord(before, after)) {
      return true;
    }
    boolean titled = whole && (Heading.isHeading(before) || Recognition.looksLikeTitle(before));
    return before.length() >= WRAPPED
        && next.kind() == Block.Kind.PARAGRAPH
        && !titled
        && !startsAnew(after);
  }

  /** Whether the line break stands inside a term or a number with its unit. */
  private static boolean cutsAWord(String before, String after) {
    String tail = before.substring(Math.max(0, before.length() - NEAR));
    boolean digits = Digits.digitAt(before, before.length() - 1) && Digits.digitAt(after, 0);
    if (digits && before.chars().noneMatch(Character::isLetter)) {
      return false;
    }
    String both = tail + (digits ? " " : "") + after.substring(0, Math.min(after.length(), NEAR));
    return Tokenizer.tokens(both).stream()
        .filter(t -> t.term() != null || t.amount() != null || t.is(Token.Type.YEAR))
        .anyMatch(t -> t.start() < tail.length() && t.end() > tail.length());
  }

  private static boolean startsAnew(String after) {
    return Heading.isNumbered(after) || after.startsWith("附") || after.startsWith("单位:");
  }

  private static boolean onlySpaceBetween(Document document, int to, int start) {
    int breaks = 0;
    for (int i = to; i < start; i++) {
      char c = document.text().charAt(i);
      breaks += c == '\n' ? 1 : 0;
      if (!Character.isWhitespace(c)) {
        return false;
      }
    }
    return breaks <= 1;
  }

  private static boolean endsSentence(String plain) {
    return "。！？；;!?：:".indexOf(plain.charAt(plain.length() - 1)) >= 0;
  }
}
