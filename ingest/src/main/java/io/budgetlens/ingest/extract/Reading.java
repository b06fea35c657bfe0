package io.budgetlens.ingest.extract;

import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What extraction found in one document.
 *
 * @param type {@code evaluation_report}, {@code final_accounts} or {@code other}; an {@code other}
 *     yields no figures
 * @param why what the type was recognised by, or why the document is of no known kind
 * @param scoreScheme an id of the scheme registry the scores follow, absent where unknown
 */
public record Reading(
    String type,
    Words why,
    @Nullable String unitName,
    @Nullable FiscalYear fiscalYear,
    @Nullable String entityScope,
    @Nullable String scoreScheme,
    List<Figure> figures) {
  public static final String EVALUATION_REPORT = "evaluation_report";
  public static final String FINAL_ACCOUNTS = "final_accounts";
  public static final String OTHER = "other";

  public Reading {
    figures = List.copyOf(figures);
  }
}
