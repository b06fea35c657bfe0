package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.layout.LaidFile;
import io.budgetlens.ingest.layout.LaidFile.Total;
import io.budgetlens.lake.engine.Row;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A foreign city's budget lines through the layout that comes with the product. */
class AthensTest {
  private static final Path PUBLISHED = published();
  @TempDir static Path folder;
  private static TestLake lake;
  private static LaidFile laid;

  @BeforeAll
  static void open() throws IOException {
    lake = new TestLake(folder.resolve("sample"));
    laid = ingest(lake, sample());
  }

  @AfterAll
  static void close() {
    lake.close();
  }

  /** Beside the project, or beside the folder it lies in. */
  private static Path published() {
    Path beside = Path.of("../../shared/data/athens_2005_2014.csv");
    Path further = Path.of("..").resolve(beside);
    return Files.exists(beside) ? beside : further;
  }

  private static LaidFile ingest(TestLake lake, byte[] bytes) {
    Receipt receipt = lake.with("athens.csv", bytes).ingest();
    assertThat(receipt.refused()).isEmpty();
    return receipt.laid().get(0);
  }

  private static byte[] sample() throws IOException {
    try (InputStream in = AthensTest.class.getResourceAsStream("../layout/athens_lines.csv")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  @Test
  void sumsLinesToOfficesAndYearsInEuro() {
    assertThat(
            lake.lines(
                "select u.name, u.currency, u.region_tier, y.fiscal_year, y.initial_budget,"
                    + " y.adjusted_budget, y.budget_increase, y.budget_decrease,"
                    + " y.committed_funds, y.expenditure from budget_year y join unit u"
                    + " on u.unit_id = y.unit_id order by u.name nulls first, y.fiscal_year nulls first"))
        .containsExactly(
            "Δ/ΝΣΗ ΔΟΚΙΜΩΝ|EUR|county|2011|1800.09|1899.89|200.00|100.20|1535.60|1135.55",
            "Δ/ΝΣΗ ΔΟΚΙΜΩΝ|EUR|county|2012|900.00|900.00|0.00|0.00|900.00|900.00",
            "ΤΜΗΜΑ ΠΑΡΑΔΕΙΓΜΑΤΟΣ|EUR|county|2012|300.00|300.00|0.00|0.00|300.00|250.25");
  }

  @Test
  void namesTheFirstLineOfASumAndHowManyWentIn() {
    assertThat(
            lake.lines(
                "select place from budget_testimony order by fiscal_year nulls first, place nulls first"))
        .containsExactly("line 2 (+4)", "line 10", "line 9");
  }

  @Test
  void setsAsideWhatContradictsItselfAndSumsThatWouldBeIncomplete() {
    assertThat(
            lake.lines(
                "select line, column_name, written, reason from rejected_row"
                    + " order by line nulls first, reason nulls first"))
        .containsExactly(
            "11|null|null|type_contradicts_code",
            "12|null|null|revenue_cells_on_spending_code",
            "13|null|null|no_rule",
            "14|null|null|group_set_aside",
            "15|amount|3x0|not_a_number");
  }

  @Test
  void tellsHowManyRowsMetEachRule() {
    assertThat(laid.rows()).isEqualTo(14);
    assertThat(laid.fates())
        .filteredOn(f -> f.rows() > 0)
        .extracting(f -> f.rule() + " " + f.action() + " " + f.rows())
        .containsExactly(
            "type_contradicts_code set_aside 1",
            "revenue_cells_on_spending_code set_aside 1",
            "revenue skip 1",
            "untyped_revenue skip 1",
            "expenditure keep 7",
            "untyped_expenditure_with_payments keep 1",
            "untyped_expenditure_by_code keep 1",
            "no_rule set_aside 1");
  }

  @Test
  void losesNoCent() {
    assertThat(laid.totals())
        .filteredOn(t -> t.column().equals("initial_budget"))
        .extracting(AthensTest::told)
        .containsExactly(
            "2011 2670.09 = 1800.09 + 870.00 + 0.00", "2012 1536.00 = 1200.00 + 0.00 + 336.00");
  }

  private static String told(Total t) {
    return String.join(
        " ",
        "" + t.fiscalYear(),
        two(t.in()),
        "=",
        two(t.loaded()),
        "+",
        two(t.leftOut()),
        "+",
        two(t.setAside()));
  }

  private static String two(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }

  @Test
  void readsTheSameBytesOnce() {
    Receipt again = lake.ingest();
    assertThat(again.release()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(1);
  }

  /** The published file, where it is at hand: every year to the cent against sums made here. */
  @Test
  void reconcilesThePublishedFile() throws IOException {
    Assumptions.assumeTrue(Files.exists(PUBLISHED));
    try (TestLake whole = new TestLake(folder.resolve("published"))) {
      reconciles(whole, ingest(whole, Files.readAllBytes(PUBLISHED)));
    }
  }

  private static void reconciles(TestLake lake, LaidFile laid) throws IOException {
    assertThat(laid.rows()).isEqualTo(17_100);
    assertThat(laid.fates())
        .extracting(f -> f.rule() + " " + f.rows())
        .containsExactly(
            "type_contradicts_code 0",
            "revenue_with_spending_code 0",
            "spending_cells_on_revenue_code 0",
            "revenue_cells_on_spending_code 0",
            "revenue 2226",
            "untyped_revenue 1407",
            "expenditure 11944",
            "untyped_expenditure_with_payments 1305",
            "untyped_expenditure_by_code 218");
    assertThat(lake.query("select * from rejected_row")).isEmpty();
    Map<String, BigDecimal> all = new HashMap<>();
    Map<String, BigDecimal> spending = new HashMap<>();
    addUp(all, spending);
    assertThat(laid.totals()).hasSize(60);
    for (Total total : laid.totals()) {
      if (total.column().startsWith("budget_")) {
        continue;
      }
      String key = total.header() + " " + total.fiscalYear();
      assertThat(total.in()).as(key).isEqualByComparingTo(all.get(key));
      assertThat(total.loaded()).as(key).isEqualByComparingTo(spending.get(key));
      if (total.column().endsWith("_budget")) {
        assertThat(total.leftOut()).as("%s balances", key).isEqualByComparingTo(total.loaded());
      }
      assertThat(published(lake, total)).as(key).isEqualByComparingTo(total.loaded());
    }
  }

  private static BigDecimal published(TestLake lake, Total total) {
    List<Row> sums =
        lake.query(
            "select sum(%s) as s from budget_year where fiscal_year = %s"
                .formatted(total.column(), total.fiscalYear()));
    return Objects.requireNonNull(sums.get(0).decimalOrNull("s"));
  }

  /** No cell of the published file before the amounts holds a comma in quotes but titles. */
  private static void addUp(Map<String, BigDecimal> all, Map<String, BigDecimal> spending)
      throws IOException {
    List<String> names = List.of();
    for (String line : Files.readAllLines(PUBLISHED)) {
      String[] cells = line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1);
      if (names.isEmpty()) {
        names = List.of(cells);
        continue;
      }
      boolean spent = cells[names.indexOf("code")].charAt(0) > '5';
      for (String column : List.of("amount", "final_budget", "committed_funds", "payments_made")) {
        String cell = cells[names.indexOf(column)];
        BigDecimal amount = cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
        String key = column + " " + cells[0];
        all.merge(key, amount, BigDecimal::add);
        spending.merge(key, spent ? amount : BigDecimal.ZERO, BigDecimal::add);
      }
    }
  }
}
