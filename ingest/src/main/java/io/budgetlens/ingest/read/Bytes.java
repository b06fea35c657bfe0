package io.budgetlens.ingest.read;

/** Searching in bytes. */
final class Bytes {
  private Bytes() {}

  /** The first place of a pattern at or after an offset, or -1. */
  static int find(byte[] bytes, byte[] pattern, int from) {
    for (int at = from; at <= bytes.length - pattern.length; at++) {
      if (bytes[at] == pattern[0] && matches(bytes, pattern, at)) {
        return at;
      }
    }
    return -1;
  }

  /** The last place of a pattern, not before an offset, or -1. */
  static int findLast(byte[] bytes, byte[] pattern, int notBefore) {
    for (int at = bytes.length - pattern.length; at >= Math.max(0, notBefore); at--) {
      if (bytes[at] == pattern[0] && matches(bytes, pattern, at)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a pattern stands at a place, of which there are enough bytes. */
  static boolean isAt(byte[] bytes, byte[] pattern, int at) {
    return bytes[at] == pattern[0] && matches(bytes, pattern, at);
  }

  private static boolean matches(byte[] bytes, byte[] pattern, int at) {
    for (int i = 1; i < pattern.length; i++) {
      if (bytes[at + i] != pattern[i]) {
        return false;
      }
    }
    return true;
  }
}
