package io.budgetlens.bench.fuzz;

/**
 * A damaged file.
 *
 * @param damage what was done to it, in few words
 * @param kind what that may lead to
 */
record Mutant(Seed seed, String damage, Kind kind, byte[] bytes) {

  /** What may become of a damaged file. */
  enum Kind {
    /** Cut off: refused, or read as the sound file where only what nobody reads is missing. */
    CUT,
    /** Bytes of the file itself: where the format has checksums, refused or read as before. */
    BYTES,
    /** XML that is none any more, well packed again: refused, or read as before. */
    BROKEN,
    /** Well packed again, with other content within: read as it now says, or refused. */
    MARKUP,
    /** Other words in a sound file: read as it now says. */
    WORDS
  }

  Mutant(Seed seed, String damage, Kind kind, Damaged damaged) {
    this(seed, damage + " " + damaged.what(), kind, damaged.bytes());
  }

  /** Damaged bytes and what was done. */
  record Damaged(String what, byte[] bytes) {}
}
