package io.budgetlens.api.view;

import io.budgetlens.api.answer.Link;
import io.budgetlens.model.text.Language;
import io.budgetlens.model.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whom a view is written for.
 *
 * @param language the language of its names and messages
 * @param release the release its links stay with
 * @param lang what its links say of the language; absent where a header said it
 */
public record Reader(Language language, String release, @Nullable String lang) {

  String read(Words words) {
    return words.in(language);
  }

  @Nullable String readOrNull(@Nullable Words words) {
    return words == null ? null : words.in(language);
  }

  /** An address that stays with the release and the language. */
  Link link(String path) {
    Link link = Link.to(path).with("release", release);
    return lang == null ? link : link.with("lang", lang);
  }

  /** Where the evidence of a record's cell is. */
  String evidence(String unitId, int fiscalYear, String scope, String item) {
    return link("/v1/units/" + unitId + "/evidence")
        .with("fiscal_year", fiscalYear)
        .with("scope", scope)
        .with("item", item)
        .toString();
  }
}
