package io.budgetlens.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard tables of final accounts, and the classes of spending in them. */
class AccountTablesTest {
  private static final String TITLE = "南丘县水务局2023年度部门决算公开表\n";

  @ParameterizedTest
  @CsvSource({
    "收入支出决算总表, SUMMARY",
    "公开01表 收支决算总表, SUMMARY",
    "二、收入决算表, INCOME",
    "支出决算表（公开03表）, EXPENDITURE",
    "财政拨款收入支出决算总表, ONE_FUND",
    "一般公共预算财政拨款支出决算表, ONE_FUND",
    "一般公共预算财政拨款收入支出决算表, ONE_FUND",
    "一般公共预算财政拨款基本支出决算明细表, BASIC",
    "政府性基金预算财政拨款收入支出决算表, ONE_FUND",
    "国有资本经营预算财政拨款支出决算表, ONE_FUND",
    "财政拨款三公经费支出决算表, THREE_PUBLIC",
    "三公经费、行政参公单位机关运行经费情况表, THREE_PUBLIC",
    "国有资产使用情况表, FOREIGN",
    "政府采购情况表, FOREIGN",
  })
  void tellsTablesApartByTheirTitles(String title, AccountTable kind) {
    assertThat(AccountTable.named(title)).isEqualTo(kind);
  }

  @Test
  void takesNoSentenceForTheTitleOfATable() {
    assertThat(AccountTable.named("各项收入均已入账")).isNull();
  }

  @Test
  void readsSpendingByFunctionalClassAndByNature() {
    assertThat(
            classes(
                """
                支出决算表
                金额单位：万元
                | 项目 | | 本年支出合计 | 基本支出 | 项目支出 |
                | 功能分类科目编码 | 科目名称 | | | |
                | 栏次 | | 1 | 2 | 3 |
                | 合计 | | 30.00 | 20.00 | 10.00 |
                | 2080505 | 机关事业单位基本养老保险缴费支出 | 12.00 | 12.00 | |
                | 2130306水利工程建设 | | 18.00 | 8.00 | 10.00 |
                """))
        .containsExactly(
            "FUNCTION 2080505 机关事业单位基本养老保险缴费支出 120000.00 120000.00 null",
            "FUNCTION 2130306 水利工程建设 180000.00 80000.00 100000.00");
  }

  @Test
  void readsTheClassesOfTheSummaryWhereNoTableTellsMore() {
    assertThat(
            classes(
                """
                收入支出决算总表
                金额单位：元
                | 项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 |
                | 一、一般公共预算财政拨款收入 | 1 | 500.00 | 二十三、其他支出 | 54 | 500.00 |
                | 本年收入合计 | 27 | 500.00 | 本年支出合计 | 59 | 500.00 |
                | 总计 | 31 | 500.00 | 总计 | 63 | 500.00 |
                """))
        .containsExactly("FUNCTION 229 其他支出 500.00 null null");
  }

  @Test
  void readsEconomicClassesOfBasicExpenditureSideBySide() {
    assertThat(
            classes(
                """
                一般公共预算财政拨款基本支出决算表
                金额单位：元
                | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
                | 301 | 工资福利支出 | 900.00 | 302 | 商品和服务支出 | 100.00 |
                | 30101 | 基本工资 | 400.00 | 30201 | 办公费 | |
                | 人员经费合计 | | 900.00 | 公用经费合计 | | 100.00 |
                """))
        .containsExactly(
            "ECONOMIC 301 工资福利支出 null 900.00 null",
            "ECONOMIC 302 商品和服务支出 null 100.00 null",
            "ECONOMIC 30101 基本工资 null 400.00 null");
  }

  @Test
  void readsNothingOfTablesOfOneFundOrWithoutAUnitOfMoney() {
    Reading reading =
        read(
            """
            政府性基金预算财政拨款收入支出决算表
            金额单位：元
            | 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出合计 | 年末结转和结余 |
            | 合计 | | 0.00 | 100.00 | 100.00 | 0.00 |
            | 212 | 城乡社区支出 | 0.00 | 100.00 | 100.00 | 0.00 |
            附：支出决算表
            | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 合计 | | 30.00 | 20.00 | 10.00 |
            """);
    assertThat(reading.figures()).isEmpty();
    assertThat(reading.classes()).isEmpty();
  }

  private static List<String> classes(String tables) {
    return read(tables).classes().stream().map(AccountTablesTest::line).toList();
  }

  private static Reading read(String tables) {
    return Extraction.read(Texts.document(TITLE + tables));
  }

  private static String line(ClassSpending spending) {
    return "%s %s %s %s %s %s"
        .formatted(
            spending.classification(),
            spending.code(),
            spending.name(),
            spending.expenditure(),
            spending.basicExpenditure(),
            spending.projectExpenditure());
  }
}
