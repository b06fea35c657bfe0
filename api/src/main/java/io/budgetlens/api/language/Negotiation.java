package io.budgetlens.api.language;

import io.budgetlens.model.text.Language;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the language of an answer as RFC 9110 has it; English where nothing is asked for. */
public final class Negotiation {
  private Negotiation() {}

  /** The language of a tag such as {@code zh-CN}; empty for a language nobody wrote words in. */
  public static Optional<Language> find(String tag) {
    String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (primary) {
      case "zh" -> Optional.of(Language.ZH);
      case "en" -> Optional.of(Language.EN);
      default -> Optional.empty();
    };
  }

  /** The best language of an {@code Accept-Language} header; the first of equals. */
  public static Language preferred(@Nullable String header) {
    Language best = Language.EN;
    double bestWeight = 0;
    for (String range : header == null ? new String[0] : header.split(",")) {
      String[] parts = range.split(";", 2);
      double weight = parts.length == 1 ? 1 : weight(parts[1]);
      Optional<Language> language = find(parts[0]);
      if (language.isPresent() && weight > bestWeight) {
        best = language.get();
        bestWeight = weight;
      }
    }
    return best;
  }

  /** The value of {@code Content-Language}. */
  public static String tag(Language language) {
    return language == Language.ZH ? "zh-CN" : "en";
  }

  /** A weight that cannot be read is none: the range is passed over. */
  private static double weight(String parameter) {
    String text = parameter.strip();
    return text.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")
        ? Double.parseDouble(text.substring(2))
        : 0;
  }
}
