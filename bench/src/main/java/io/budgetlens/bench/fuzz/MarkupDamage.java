package io.budgetlens.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damage to XML and HTML that knows tags, attributes and what stands between them. */
final class MarkupDamage {
  private static final Pattern TAG = Pattern.compile("<[^<>]{1,2000}>");
  private static final Pattern VALUE = Pattern.compile("=\"([^\"<>]{0,500})\"");
  private static final Pattern WORDS = Pattern.compile(">([^<>]+)<");
  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "1",
          "2",
          "99",
          "65536",
          "2147483647",
          "2147483648",
          "99999999999999999999",
          "1e9",
          "NaN",
          "A1048576",
          "XFD1",
          "A1:XFD1048576",
          "restart",
          "continue",
          "../../x",
          "\0",
          "&#65;",
          "&x;",
          "true",
          "none",
          "http://example.org/");
  private static final List<String> HARM =
      List.of(
          "<td rowspan=\"99999999\" colspan=\"9999\">1</td>",
          "<td rowspan=\"0\" colspan=\"0\">98.5</td>",
          "<td rowspan=\"9999\">x</td>",
          "<td colspan=\"-5\">万元</td>",
          "<table><tr><td>1</td></tr></table>",
          "<w:gridSpan w:val=\"999999\"/>",
          "<w:vMerge/>",
          "<w:hMerge/>",
          "<mergeCell ref=\"A1:XFD1048576\"/>",
          "<c r=\"XFD1048576\"><v>1</v></c>",
          "<row r=\"1048576\"/>",
          "<!-- ",
          "<![CDATA[",
          "<!DOCTYPE x [<!ENTITY a \"b\">]>",
          "<?x ?>",
          "<script>",
          "<br/>".repeat(200));

  private final SplittableRandom random;
  private final WordDamage words;

  MarkupDamage(SplittableRandom random) {
    this.random = random;
    this.words = new WordDamage(random);
  }

  String any(String markup) {
    String other = markup;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      other = once(other);
    }
    return other;
  }

  private String once(String markup) {
    return switch (random.nextInt(7)) {
      case 0 -> tag(markup, true);
      case 1 -> element(markup, true);
      case 2 -> element(markup, false);
      case 3, 4 -> value(markup);
      case 5 -> tag(markup, false);
      default -> words(markup);
    };
  }

  /** Other words between two tags. */
  String words(String markup) {
    List<int[]> places = places(WORDS, markup, 1);
    if (places.isEmpty()) {
      return markup;
    }
    int[] at = places.get(random.nextInt(places.size()));
    String between = words.any(markup.substring(at[0], at[1]));
    return markup.substring(0, at[0]) + between + markup.substring(at[1]);
  }

  /** A tag alone gone, or something harmful behind it. */
  private String tag(String markup, boolean gone) {
    List<int[]> places = places(TAG, markup, 0);
    if (places.isEmpty()) {
      return markup;
    }
    int[] at = places.get(random.nextInt(places.size()));
    return gone
        ? markup.substring(0, at[0]) + markup.substring(at[1])
        : markup.substring(0, at[1])
            + HARM.get(random.nextInt(HARM.size()))
            + markup.substring(at[1]);
  }

  /** A tag, the next one that ends it and all between them gone, or there twice. */
  private String element(String markup, boolean gone) {
    List<int[]> places = places(TAG, markup, 0);
    if (places.isEmpty()) {
      return markup;
    }
    int[] at = places.get(random.nextInt(places.size()));
    String name = markup.substring(at[0] + 1, at[1] - 1).split("[\\s/>]", 2)[0];
    int end = name.isEmpty() ? -1 : markup.indexOf("</" + name + ">", at[1]);
    if (end < 0) {
      return markup;
    }
    int behind = end + name.length() + 3;
    return markup.substring(0, gone ? at[0] : behind) + markup.substring(gone ? behind : at[0]);
  }

  private String value(String markup) {
    List<int[]> places = places(VALUE, markup, 1);
    if (places.isEmpty()) {
      return markup;
    }
    int[] at = places.get(random.nextInt(places.size()));
    String other = VALUES.get(random.nextInt(VALUES.size()));
    return markup.substring(0, at[0]) + other + markup.substring(at[1]);
  }

  private static List<int[]> places(Pattern pattern, String markup, int group) {
    List<int[]> places = new ArrayList<>();
    Matcher found = pattern.matcher(markup);
    for (int from = 0; found.find(from); from = found.end() - 1) {
      places.add(new int[] {found.start(group), found.end(group)});
    }
    return places;
  }
}
