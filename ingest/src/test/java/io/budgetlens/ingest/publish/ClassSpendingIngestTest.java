package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spending by class, from the tables of final accounts to the published tables. */
class ClassSpendingIngestTest {
  private static final String ACCOUNTS =
      """
      <html><body><h1>栖云市水务局2023年度部门决算公开表</h1>
      <p>支出决算表</p><p>金额单位：万元</p>
      <table>
      <tr><td colspan="2">项目</td><td rowspan="2">本年支出合计</td><td rowspan="2">基本支出</td>
      <td rowspan="2">项目支出</td></tr>
      <tr><td>功能分类科目编码</td><td>科目名称</td></tr>
      <tr><td colspan="2">合计</td><td>30.00</td><td>20.00</td><td>10.00</td></tr>
      <tr><td>213</td><td>农林水支出</td><td>30.00</td><td>20.00</td><td>10.00</td></tr>
      </table>
      <p>一般公共预算财政拨款基本支出决算明细表</p><p>金额单位：万元</p>
      <table>
      <tr><td>科目编码</td><td>科目名称</td><td>决算数</td></tr>
      <tr><td>301</td><td>工资福利支出</td><td>18.5</td></tr>
      </table></body></html>
      """;

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void open() {
    lake = new TestLake(folder);
  }

  @AfterEach
  void close() {
    lake.close();
  }

  @Test
  void publishesSpendingByClass() {
    lake.with("accounts.html", ACCOUNTS);
    assertThat(lake.ingest().setAside()).isEmpty();
    assertThat(
            lake.lines(
                "select class_code, class_name, expenditure, basic_expenditure,"
                    + " project_expenditure from budget_function"))
        .containsExactly("213|农林水支出|300000.00|200000.00|100000.00");
    assertThat(
            lake.lines(
                "select class_code, class_name, expenditure, basic_expenditure from"
                    + " budget_economic"))
        .containsExactly("301|工资福利支出|null|185000.00");
    assertThat(lake.lines("select expenditure_total, basic_expenditure from budget_year"))
        .containsExactly("300000.00|200000.00");
  }

  @Test
  void letsTheLaterDocumentSpeakForAClass() {
    lake.with("accounts.html", ACCOUNTS);
    lake.ingest();
    lake.with("corrected.html", ACCOUNTS.replace("30.00", "31.00").replace("10.00", "11.00"));
    lake.ingest();
    assertThat(lake.lines("select class_code, expenditure from budget_function"))
        .containsExactly("213|310000.00");
  }
}
