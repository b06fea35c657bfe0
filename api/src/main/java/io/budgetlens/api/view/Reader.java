package io.budgetlens.api.view;

import io.budgetlens.api.answer.Link;
import io.budgetlens.model.text.Language;
import io.budgetlens.model.text.Words;
import org.jspecify.annotations.Nullable;

/** Whom a view is written for: in which language, and with links into which release. */
public record Reader(Language language, String release) {

  String read(Words words) {
    return words.in(language);
  }

  @Nullable String readOrNull(@Nullable Words words) {
    return words == null ? null : words.in(language);
  }

  /** An address that stays with the release. */
  Link link(String path) {
    return Link.to(path).with("release", release);
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
