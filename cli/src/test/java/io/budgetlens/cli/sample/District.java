package io.budgetlens.cli.sample;

import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The invented district 栖云区: its canonical files, the same on every run. */
final class District {
  /** A county's code in a province number that nobody holds. */
  static final String REGION = "990112000";

  private final List<Department> departments = Department.all();
  private final List<Lineage> lineages = Lineage.all();
  private final BudgetYears years = new BudgetYears(departments, lineages);

  BudgetYears years() {
    return years;
  }

  /** File name to content. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("units.csv", units());
    files.put("unit_lineage.csv", lineage());
    files.put("budget_years.csv", budgetYears());
    files.put("budget_months.csv", budgetMonths());
    files.put("projects.csv", projects());
    files.put("scores.csv", scores());
    return files;
  }

  private String units() {
    Csv csv =
        new Csv(
            List.of(
                "region_code",
                "unit_code",
                "name",
                "level",
                "parent_unit_code",
                "unit_type",
                "function_class",
                "valid_from",
                "valid_to",
                "aliases"));
    for (Department d : departments) {
      csv.row(
          List.of(
              REGION,
              d.code(),
              d.name(),
              String.valueOf(d.level()),
              d.parent(),
              d.type(),
              d.functionClass(),
              validFrom(d),
              validTo(d),
              d.aliases()));
    }
    return csv.text();
  }

  /** When a unit that came about within the period began; unknown for the older ones. */
  private String validFrom(Department unit) {
    return lineages.stream()
        .filter(l -> l.to().equals(unit.code()) && !l.kind().equals("merge"))
        .map(l -> l.effectiveDate().toString())
        .findFirst()
        .orElse("");
  }

  private String validTo(Department unit) {
    return lineages.stream()
        .filter(l -> l.from().equals(unit.code()))
        .map(l -> l.effectiveDate().minusDays(1).toString())
        .findFirst()
        .orElse("");
  }

  private String lineage() {
    Csv csv =
        new Csv(
            List.of(
                "from_unit_id",
                "to_unit_id",
                "kind",
                "effective_date",
                "share",
                "document_number",
                "source"));
    for (Lineage l : lineages) {
      csv.row(
          List.of(
              id(l.from()),
              id(l.to()),
              l.kind(),
              l.effectiveDate().toString(),
              l.share(),
              l.document(),
              "示例数据"));
    }
    return csv.text();
  }

  private static String id(String unitCode) {
    return unitCode.isEmpty() ? "" : REGION + "-" + unitCode;
  }

  private String budgetYears() {
    List<String> items =
        Items.ofRecord().stream()
            .map(Item::id)
            .filter(i -> years.all().stream().anyMatch(y -> y.find(i).isPresent()))
            .toList();
    List<String> header =
        new ArrayList<>(List.of("region_code", "unit_code", "fiscal_year", "entity_scope"));
    header.addAll(items);
    Csv csv = new Csv(header);
    for (BudgetYear year : years.all()) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  REGION,
                  year.unit().code(),
                  String.valueOf(year.fiscalYear()),
                  year.entityScope()));
      items.forEach(i -> cells.add(year.find(i).map(BigDecimal::toPlainString).orElse("")));
      csv.row(cells);
    }
    return csv.text();
  }

  /** The last year of the first-level departments. */
  private String budgetMonths() {
    Csv csv =
        new Csv(
            List.of(
                "region_code",
                "unit_code",
                "fiscal_year",
                "month",
                "entity_scope",
                "adjusted_budget",
                "cumulative_expenditure"));
    for (BudgetYear year : ownYears()) {
      if (year.fiscalYear() == BudgetYears.LAST && year.unit().level() == 1) {
        List<BigDecimal> cumulative = Months.of(year);
        for (int month = 1; month <= cumulative.size(); month++) {
          csv.row(cells(year, month, cumulative.get(month - 1)));
        }
      }
    }
    return csv.text();
  }

  private static List<String> cells(BudgetYear year, int month, BigDecimal cumulative) {
    return List.of(
        REGION,
        year.unit().code(),
        String.valueOf(year.fiscalYear()),
        String.valueOf(month),
        year.entityScope(),
        year.get("adjusted_budget").toPlainString(),
        cumulative.toPlainString());
  }

  private String projects() {
    Csv csv =
        new Csv(
            List.of(
                "region_code",
                "unit_code",
                "fiscal_year",
                "project_code",
                "project_name",
                "funding_source",
                "initial_budget",
                "adjusted_budget",
                "expenditure",
                "execution_rate",
                "score"));
    ownYears().forEach(y -> Projects.of(y).rows().forEach(p -> csv.row(cells(y, p))));
    return csv.text();
  }

  private static List<String> cells(BudgetYear year, Projects.Row project) {
    return List.of(
        REGION,
        year.unit().code(),
        String.valueOf(year.fiscalYear()),
        project.code(),
        project.name(),
        project.fiscal() ? "财政拨款" : "其他资金",
        project.initial().toPlainString(),
        project.adjusted().toPlainString(),
        project.executed().toPlainString(),
        Rates.of(project.executed(), project.adjusted()).toPlainString(),
        project.score().toPlainString());
  }

  private String scores() {
    Csv csv =
        new Csv(
            List.of(
                "region_code",
                "unit_code",
                "fiscal_year",
                "dimension",
                "score",
                "max_score",
                "grade",
                "score_scheme",
                "evaluator"));
    for (BudgetYear year : ownYears()) {
      for (Scores.Row score : Scores.of(year).rows()) {
        csv.row(
            List.of(
                REGION,
                year.unit().code(),
                String.valueOf(year.fiscalYear()),
                score.dimension(),
                score.score().toPlainString(),
                score.full().toPlainString(),
                score.grade(),
                Scores.SCHEME,
                "self"));
      }
    }
    return csv.text();
  }

  private List<BudgetYear> ownYears() {
    return years.all().stream().filter(y -> y.entityScope().equals("own")).toList();
  }
}
