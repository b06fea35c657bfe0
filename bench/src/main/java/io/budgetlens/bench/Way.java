package io.budgetlens.bench;

/** How documents are worked through, on both sides alike. */
enum Way {
  /** Read, extracted and checked, in a process that has worked a while: what is judged. */
  WARM("text, tables, figures, checks", true),
  /** The same, a whole process with its start. */
  COLD("the same, whole process with its start", false),
  /** Moreover landed, staged, compared and published, a whole process. */
  INGEST("the same, and landed, compared and published, whole process", false);

  private final String does;
  private final boolean judged;

  Way(String does, boolean judged) {
    this.does = does;
    this.judged = judged;
  }

  /** What the product does. */
  String does() {
    return does;
  }

  /** Whether the target is worded so; the others are told besides. */
  boolean isJudged() {
    return judged;
  }
}
