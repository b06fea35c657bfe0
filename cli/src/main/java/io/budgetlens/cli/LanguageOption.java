package io.budgetlens.cli;

import io.budgetlens.model.text.Language;
import io.budgetlens.model.text.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language the command speaks: as asked, else the environment's. */
final class LanguageOption {
  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "Language of messages (default: from LC_ALL, LC_MESSAGES or LANG).")
  private @Nullable Language language;

  Language language() {
    if (language != null) {
      return language;
    }
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = System.getenv(name);
      if (value != null && !value.isEmpty()) {
        return value.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
      }
    }
    return Language.EN;
  }

  String say(String zh, String en) {
    return new Words(zh, en).in(language());
  }
}
