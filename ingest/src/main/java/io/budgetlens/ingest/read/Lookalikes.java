package io.budgetlens.ingest.read;

import java.text.Normalizer;

/**
 * Characters that stand for the shape of another one: radicals and compatibility ideographs. Fonts
 * and converters write them where the common character is meant.
 */
public final class Lookalikes {
  /** Radicals that Unicode does not call equal to the simplified character they look like. */
  private static final String RADICALS =
      "⼾户⺠民⺩王⺬示⺮竹⺳网⺼肉⻁虎⻂衣⻄西⻅见⻆角⻉贝⻊足⻋车⻑长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦" + "⻩黄⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻲龟";

  private Lookalikes() {}

  /** The common character that one looks like; every other character is itself. */
  public static char unified(char c) {
    boolean radical = c >= 0x2e80 && c <= 0x2fdf;
    if (!radical && (c < 0xf900 || c > 0xfaff)) {
      return c;
    }
    for (int i = 0; i < RADICALS.length(); i += 2) {
      if (RADICALS.charAt(i) == c) {
        return RADICALS.charAt(i + 1);
      }
    }
    String same = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return same.length() == 1 ? same.charAt(0) : c;
  }
}
