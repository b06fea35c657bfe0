package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.model.fiscal.FiscalYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form as a project with its funds, and its indicators. */
final class FormProject {
  private FormProject() {}

  /** The project's name, absent where the form gives none. */
  static @Nullable String name(Form form) {
    Written name = form.key(FormKey.NAME);
    return name == null ? null : name.projectName().words();
  }

  /** Absent where the form is of a whole unit or names no project. */
  static @Nullable Project of(Form form, @Nullable Integer documentYear) {
    Written written = form.key(FormKey.NAME);
    if (!form.isOfProject() || written == null) {
      return null;
    }
    List<Project.Fund> funds = new ArrayList<>();
    FormFunds.of(form).forEach(f -> funds.add(fund(f, form)));
    funds.sort(Comparator.comparing(f -> !f.source().equals(Project.Fund.TOTAL)));
    BigDecimal rate =
        funds.stream()
            .filter(f -> f.source().equals(Project.Fund.TOTAL))
            .map(Project.Fund::executionRate)
            .filter(r -> r != null)
            .findFirst()
            .orElse(null);
    return new Project(
        written.projectName().words(),
        code(form, written),
        year(form, documentYear),
        words(form.key(FormKey.CATEGORY)),
        unit(form, FormKey.DEPARTMENT),
        unit(form, FormKey.IMPLEMENTER),
        rate,
        FormFigures.pointsIn(form.total()),
        funds,
        written.span());
  }

  private static @Nullable String code(Form form, Written name) {
    Written key = form.key(FormKey.CODE);
    String own = key == null ? null : key.code();
    return own != null ? own : name.codeInName();
  }

  private static @Nullable FiscalYear year(Form form, @Nullable Integer documentYear) {
    Integer year = form.year() == null ? documentYear : form.year();
    return year == null ? null : new FiscalYear(year);
  }

  private static @Nullable String words(@Nullable Written written) {
    return written == null ? null : written.words();
  }

  private static @Nullable String unit(Form form, FormKey key) {
    Written written = form.key(key);
    return written == null ? null : written.unitName().words();
  }

  private static Project.Fund fund(Form.Fund fund, Form form) {
    return new Project.Fund(
        fund.source().id(),
        value(FormFunds.amount(fund, FormColumn.INITIAL, form)),
        value(FormFunds.amount(fund, FormColumn.ADJUSTED, form)),
        value(FormFunds.amount(fund, FormColumn.EXECUTED, form)),
        value(FormFunds.amount(fund, FormColumn.RATE, form)),
        fund.label().plain().span(0, fund.label().text().length()));
  }

  private static @Nullable BigDecimal value(@Nullable Amount amount) {
    return amount == null ? null : amount.value();
  }

  /** The unit that a form speaks of: the competent department, else who fills it in. */
  static @Nullable String unitOf(Form form) {
    List<FormKey> keys =
        form.isOfProject()
            ? List.of(FormKey.DEPARTMENT, FormKey.UNIT, FormKey.IMPLEMENTER)
            : List.of(FormKey.UNIT, FormKey.DEPARTMENT, FormKey.IMPLEMENTER);
    return keys.stream()
        .map(k -> unit(form, k))
        .filter(n -> n != null)
        .map(n -> OrganName.of(n))
        .filter(n -> n != null)
        .findFirst()
        .orElse(null);
  }

  static List<Indicator> indicators(Document document, Form form, @Nullable Integer documentYear) {
    String name = form.isOfProject() ? name(form) : null;
    FiscalYear year = year(form, documentYear);
    return form.lines().stream()
        .map(l -> FormIndicator.of(document, l, name == null ? "" : name, year))
        .toList();
  }
}
