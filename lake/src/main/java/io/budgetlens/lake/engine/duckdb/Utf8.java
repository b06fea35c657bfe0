package io.budgetlens.lake.engine.duckdb;

import java.io.IOException;

/** The table of well-formed UTF-8 (The Unicode Standard, table 3-7). */
final class Utf8 {
  private Utf8() {}

  /**
   * Steps over what follows a character's first byte. False where the bytes are no character; the
   * offending byte is not stepped over, since it may be a quote or a line's end. A NUL is refused
   * too: no text holds one, but a file in UTF-16 does.
   */
  static boolean skipRest(ByteWindow bytes, int lead) throws IOException {
    int more = following(lead);
    if (more < 0) {
      return false;
    }
    int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (int i = 0; i < more; i++) {
      int b = bytes.peek();
      if (b < lowest || b > highest) {
        return false;
      }
      bytes.skip();
      lowest = 0x80;
      highest = 0xBF;
    }
    return true;
  }

  private static int following(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 1;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 2;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
      return 3;
    }
    return lead > 0 && lead < 0x80 ? 0 : -1;
  }
}
