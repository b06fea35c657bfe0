package io.budgetlens.ingest.check;

import io.budgetlens.model.text.Words;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with places for figures, written {@code {name}}. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)\\}");

  private Template() {}

  static Set<String> names(Words words) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : new String[] {words.zh(), words.en()}) {
      Matcher matcher = PLACE.matcher(text);
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  /** Fills the places with words. */
  static Words fill(Words words, Map<String, Words> values) {
    return new Words(
        fill(words.zh(), name -> value(values, name).zh()),
        fill(words.en(), name -> value(values, name).en()));
  }

  private static Words value(Map<String, Words> values, String name) {
    Words value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the message needs a value for {" + name + "}");
    }
    return value;
  }

  /** A SQL expression that gives the sentence; each place becomes the SQL that formats it. */
  static String sql(String text, Function<String, String> place) {
    StringBuilder sql = new StringBuilder();
    Matcher matcher = PLACE.matcher(text);
    int at = 0;
    while (matcher.find()) {
      sql.append(quoted(text.substring(at, matcher.start()))).append(" || ");
      sql.append(place.apply(matcher.group(1))).append(" || ");
      at = matcher.end();
    }
    return sql.append(quoted(text.substring(at))).toString();
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String fill(String text, Function<String, String> place) {
    Matcher matcher = PLACE.matcher(text);
    return matcher.replaceAll(m -> Matcher.quoteReplacement(place.apply(m.group(1))));
  }
}
