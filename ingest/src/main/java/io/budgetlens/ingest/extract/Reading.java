package io.budgetlens.ingest.extract;

import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What extraction found in one document.
 *
 * @param type {@code evaluation_report}, {@code project_self_evaluation}, {@code
 *     department_self_evaluation}, {@code final_accounts} or {@code other}; an {@code other} yields
 *     nothing
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
    List<Figure> figures,
    List<Project> projects,
    List<Indicator> indicators,
    List<ClassSpending> classes) {
  public static final String EVALUATION_REPORT = "evaluation_report";
  public static final String PROJECT_SELF_EVALUATION = "project_self_evaluation";
  public static final String DEPARTMENT_SELF_EVALUATION = "department_self_evaluation";
  public static final String FINAL_ACCOUNTS = "final_accounts";
  public static final String OTHER = "other";

  /** A document of no known kind: it yields nothing. */
  public static Reading other(Words why) {
    return new Reading(
        OTHER, why, null, null, null, null, List.of(), List.of(), List.of(), List.of());
  }

  public Reading {
    figures = List.copyOf(figures);
    projects = List.copyOf(projects);
    indicators = List.copyOf(indicators);
    classes = List.copyOf(classes);
  }

  /** The same reading with other figures. */
  public Reading with(List<Figure> others) {
    return new Reading(
        type,
        why,
        unitName,
        fiscalYear,
        entityScope,
        scoreScheme,
        others,
        projects,
        indicators,
        classes);
  }
}
