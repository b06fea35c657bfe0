package io.budgetlens.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.budgetlens.ingest.read.Document;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What a reading says beside the values: places, precision, stage, reasons. */
class ReadingTest {
  private static final String TITLE = "甲水县统计局2023年度部门整体支出绩效评价报告\n";

  @Test
  void keepsTheWordsAndPlacesOfANumberAsTheyStand() {
    Document document = Texts.document(TITLE + "全年预算数１，０２０．５ 万元。\n如前所述，全年预算数1020.50万元。");
    Figure figure = Extraction.read(document).figures().get(0);
    assertThat(figure.asWritten()).isEqualTo("１，０２０．５ 万元");
    assertThat(figure.spans())
        .extracting(document::words)
        .containsExactly("１，０２０．５ 万元", "1020.50万元");
    assertThat(figure.unitWritten()).isEqualTo("万元");
    assertThat(figure.stage()).isEqualTo("adjusted");
  }

  @Test
  void keepsTwoDifferentValuesOfOneItemAsTwoFigures() {
    Reading reading = Extraction.read(Texts.document(TITLE + "年末结转结余15.79万元。\n年末结转结余15.78万元。"));
    assertThat(Figures.lines(reading))
        .containsExactly("2023 carryover 157800.00", "2023 carryover 157900.00");
  }

  @Test
  void measuresHalfOfTheLastDigitInTheItemsUnit() {
    assertThat(halfStep("资金总体支出856.77万元。")).isEqualByComparingTo("50");
    assertThat(halfStep("资金总体支出9.6亿元。")).isEqualByComparingTo("5000000");
    assertThat(halfStep("预算执行率98.19%。")).isEqualByComparingTo("0.00005");
    assertThat(halfStep("综合评价得分99.45分。")).isEqualByComparingTo("0.005");
    assertThat(halfStep("行政编制15名。")).isEqualByComparingTo("0");
  }

  @Test
  void keepsMoreDecimalsThanCentsWhereTheyAreWritten() {
    Figure figure = only("资金总体支出8.567712345万元。");
    assertThat(figure.value()).isEqualTo(new BigDecimal("85677.12345"));
  }

  @Test
  void namesTheUnitOfTheWholeReportAsSubject() {
    assertThat(only("资金总体支出856.77万元。").subject()).isEqualTo("甲水县统计局");
  }

  @Test
  void trustsAFigureWithoutAYearLess() {
    assertThat(only("20219年资金总体支出856.77万元。").confidence())
        .isLessThan(only("资金总体支出856.77万元。").confidence());
  }

  @Test
  void saysWhyADocumentIsNone() {
    Reading reading = Extraction.read(Texts.document("关于开展2023年绩效自评工作的通知\n全年预算数500万元以上的项目须自评。"));
    assertThat(reading.type()).isEqualTo(Reading.OTHER);
    assertThat(reading.why().zh()).contains("通知");
    assertThat(reading.figures()).isEmpty();
  }

  @Test
  void readsTheSameDocumentAlwaysTheSame() {
    Document document = Texts.document(TITLE + "年初预算数4万元，全年预算数5万元，执行率98%。");
    assertThat(Extraction.read(document)).isEqualTo(Extraction.read(document));
  }

  private static BigDecimal halfStep(String sentence) {
    return only(sentence).halfStep();
  }

  private static Figure only(String sentence) {
    Reading reading = Extraction.read(Texts.document(TITLE + sentence));
    assertThat(reading.figures()).hasSize(1);
    return reading.figures().get(0);
  }

  @Test
  void theUnitIsWhoReportsAndNotWhomTheReportIsSentTo() {
    String report =
        """
        关于2021年度部门整体绩效自评情况的报告
        石河县财政局：
        现将石河县档案馆2021年度部门整体绩效自评情况报告如下。
        2021年全年预算数786.54万元，全年执行数770.11万元。
        """;
    assertThat(Extraction.read(Texts.document(report)).unitName()).isEqualTo("石河县档案馆");
  }

  @Test
  void aPartOfABudgetIsOfTheStageOfTheTotalItIsSaidWith() {
    String report = TITLE + "全年预算数90万元，其中：基本支出预算数60万元，项目支出预算数30万元。全年执行数88万元。";
    assertThat(Extraction.read(Texts.document(report)).figures())
        .extracting(Figure::item, Figure::stage)
        .containsExactly(
            tuple("adjusted_budget", "adjusted"),
            tuple("basic_budget", "adjusted"),
            tuple("project_budget", "adjusted"),
            tuple("expenditure", "final"));
  }
}
