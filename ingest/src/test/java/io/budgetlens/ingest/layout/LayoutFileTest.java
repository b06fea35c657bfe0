package io.budgetlens.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.model.registry.BadRegistryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutFileTest {
  private static final String GOOD =
      """
      id: mine
      name: {zh: 我的, en: mine}
      region: "990112"
      records:
        - kind: budget_years
          columns:
            unit_code: 单位
            fiscal_year: 年度
            entity_scope: {constant: own}
            expenditure: 支出
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "id: mine#id: My Layout#line 1, key 'id'#small letters",
        "region: \"990112\"#region: \"?\"#line 3, key 'region'#6 or 9 digits",
        "region: \"990112\"#numbers: english#key 'numbers'#none of plain, comma_dot",
        "region: \"990112\"#'region: \"990112\"\ncolour: red'#line 4, key 'colour'#known keys are numbers, money_unit, id",
        "region: \"990112\"#'region: \"990112\"\ncurrency: EUR'#line 4, key 'currency'#needs a record of units",
        "region: \"990112\"#'text: {encoding: klingon}'#key 'text.encoding'#no encoding is called",
        "kind: budget_years#kind: budgets#line 5, key 'records[0].kind'#none of units, unit_lineage",
        "fiscal_year: 年度#fiscal: 年度#line 8, key 'records[0].columns.fiscal'#known keys are region_code",
        "fiscal_year: 年度#project_budget: 项目#'records[0].columns.fiscal_year'#every row",
        "unit_code: 单位#income: 收入#'records[0].columns.unit_code'#must tell its unit",
        "{constant: own}#{constant: own, column: 口径}#'records[0].columns.entity_scope.column'#not both",
        "{constant: own}#{constant: \"?\"}#'records[0].columns.entity_scope.constant'#still a question",
        "expenditure: 支出#'published_on: {column: 日期, date: dd-mm}'#'records[0].columns.published_on.date'#yyyy",
        "expenditure: 支出#'expenditure: {column: 支出, pad: many}'#'records[0].columns.expenditure.pad'#no number",
        "expenditure: 支出#'unit_id: {name_of_unit: 名}\n      fiscal_year: 年'#''#no valid YAML",
      })
  void refusesWhatItCannotMeanWithFileLineKeyAndWhatIsAllowed(
      String good, String bad, String where, String what) throws IOException {
    assertThat(GOOD).contains(good);
    Path file = Files.writeString(folder.resolve("mine.yaml"), GOOD.replace(good, bad));
    assertThatThrownBy(() -> Layouts.standard().with(file))
        .isInstanceOf(BadRegistryFile.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(where)
        .hasMessageContaining(what);
  }

  @Test
  void refusesToAddRatesUp() {
    String yaml =
        GOOD.replace("    columns:", "    group: true\n    columns:")
            .replace("expenditure: 支出", "execution_rate: 执行率");
    assertThatThrownBy(() -> LayoutFile.read("mine.yaml", yaml))
        .hasMessageContaining("execution_rate")
        .hasMessageContaining("do not add up");
  }

  @Test
  void readsAFolderOfLayoutsAndRefusesAnIdTwice() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), GOOD);
    assertThat(Layouts.standard().with(folder).own())
        .extracting(Layout::id)
        .containsExactly("mine");
    Files.writeString(folder.resolve("b.yaml"), GOOD);
    assertThatThrownBy(() -> Layouts.standard().with(folder))
        .hasMessageContaining("b.yaml")
        .hasMessageContaining("taken by another layout");
    assertThatThrownBy(() -> Layouts.standard().with(folder.resolve("none.yaml")))
        .hasMessageContaining("is not there");
  }

  @Test
  void refusesAFileThatTwoLayoutsFit() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), GOOD);
    Files.writeString(folder.resolve("b.yaml"), GOOD.replace("id: mine", "id: yours"));
    Path file = Files.writeString(folder.resolve("x.csv"), "单位,年度,支出\n1,2023,2\n");
    TableFinder finder = new TableFinder(Layouts.standard().with(folder));
    assertThatThrownBy(() -> finder.own("x.csv", file))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("fits the layouts mine, yours");
  }

  @Test
  void theProductsOwnLayoutsAreSound() {
    assertThat(Layouts.standard().builtIn()).extracting(Layout::id).contains("athens_budget_lines");
  }
}
