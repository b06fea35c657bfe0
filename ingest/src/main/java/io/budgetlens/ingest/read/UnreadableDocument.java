package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** A file that cannot be read: empty, truncated, encrypted, of no known type, too large. */
public final class UnreadableDocument extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final String reason;
  private final transient Words words;

  /**
   * @param reason a code: {@code empty}, {@code damaged}, {@code encrypted}, {@code unknown_type},
   *     {@code needs_ocr}, {@code too_large}, {@code wrong_encoding}
   * @param words what is wrong, where, and what to do about it
   */
  public UnreadableDocument(String reason, Words words) {
    super(words.en());
    this.reason = reason;
    this.words = words;
  }

  public String reason() {
    return reason;
  }

  @Override
  public Words words() {
    return words;
  }
}
