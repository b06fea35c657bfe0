package io.budgetlens.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.budgetlens.ingest.database.DatabaseRefusal;
import io.budgetlens.ingest.database.DatabaseUrl;
import io.budgetlens.ingest.layout.LaidFile;
import io.budgetlens.ingest.review.Decision;
import io.budgetlens.model.code.UnitId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a real PostgreSQL. */
class DatabaseTest {
  private static final String SECRET = "s3cr&t word";
  private static final String LAYOUT =
      """
      id: payments
      name: {zh: 支付, en: payments}
      region: "990112"
      source: {%s}
      records:
        - kind: units
          group: true
          columns: {unit_code: agency, name: agency_name, level: {constant: "1"}}
        - kind: budget_years
          group: true
          columns:
            unit_code: agency
            fiscal_year: {column: paid_on, split: {at: "-", part: first}}
            entity_scope: {constant: own}
            adjusted_budget: budget
            expenditure: paid
      """;
  private static final String NAMED =
      """
      id: named
      name: {zh: 支付, en: payments}
      region: "990112"
      source: {table: payment}
      records:
        - kind: budget_years
          group: true
          columns:
            unit_name: agency_name
            fiscal_year: {column: paid_on, split: {at: "-", part: first}}
            entity_scope: {constant: own}
            expenditure: paid
      """;
  private static final String UNITS =
      """
      region_code,unit_code,name,level,aliases
      990112,219001,栖云区财政局,1,
      990112,205001,栖云区教育局,1,区教委
      990112,205011,栖云区第二中学,2,第一实验中学
      990112,205012,栖云区第三中学,2,第一实验中学
      """;
  private static EmbeddedPostgres postgres;
  @TempDir Path folder;
  private TestLake lake;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    run(
        "create table payment (agency text, agency_name text, paid_on date, budget numeric(18,2),"
            + " paid numeric)",
        "create role reader login password '" + SECRET + "'",
        "grant select on payment to reader");
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void open() {
    run("truncate payment");
    lake = new TestLake(folder);
  }

  @AfterEach
  void close() {
    lake.close();
  }

  private static void run(String... statements) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static DatabaseUrl url(String user, String password) {
    return DatabaseUrl.of(
        "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
        Map.of(DatabaseUrl.USER, user, DatabaseUrl.PASSWORD, password));
  }

  private Receipt ingest(String source) {
    return lake.ingest(lake.layout(LAYOUT.formatted(source)), url("postgres", "postgres"));
  }

  @Test
  void keepsNumericsExactlyAndNullsAbsent() {
    run(
        "insert into payment values ('219001', '财政局', '2023-03-01', 9999999999999999.99, null),"
            + " ('219001', '财政局', '2023-04-01', null, null),"
            + " ('219002', '教育局, 本级', '2023-03-01', 0.10, 0.1),"
            + " ('219002', '教育局, 本级', '2023-09-30', 0.20, 0.20000)");
    ingest("table: payment");
    assertThat(
            lake.lines(
                "select u.name, y.fiscal_year, y.adjusted_budget, y.expenditure from budget_year y"
                    + " join unit u on u.unit_id = y.unit_id order by u.name nulls first"))
        .containsExactly("教育局, 本级|2023|0.30|0.30", "财政局|2023|9999999999999999.99|null");
  }

  @Test
  void setsAsideWhatNumericCanBeAndMoneyCannot() {
    run(
        "insert into payment values ('219001', '财政局', '2023-03-01', 1, 'NaN'),"
            + " ('219002', '教育局', '2023-03-01', 1, 0.001)");
    ingest("table: payment");
    assertThat(
            lake.lines(
                "select line, column_name, written, reason from rejected_row order by line nulls first"))
        .containsExactly("2|paid|NaN|not_a_number", "3|paid|0.001|too_many_decimals");
  }

  @Test
  void changesNothingWhenTheContentIsTheSameInAnyOrder() {
    run(
        "insert into payment values ('219001', '财', '2023-03-01', 1, 2), ('219002', '教', '2023-03-01', 3, 4)");
    assertThat(ingest("table: payment").release()).isPresent();
    run(
        "truncate payment",
        "insert into payment values ('219002', '教', '2023-03-01', 3, 4), ('219001', '财', '2023-03-01', 1, 2)");
    assertThat(ingest("table: payment").release()).isEmpty();
    run("update payment set paid = 5 where agency = '219002'");
    assertThat(ingest("table: payment").release()).isPresent();
    assertThat(
            lake.lines("select unit_id, expenditure from budget_year order by unit_id nulls first"))
        .containsExactly("990112000-219001|2.00", "990112000-219002|5.00");
  }

  @Test
  void streamsTwoHundredThousandRows() {
    run(
        "insert into payment select lpad((i % 400)::text, 6, '0'), '单位' || (i % 400),"
            + " date '2023-01-01' + (i % 365), 10.01, 5.005 * 2 from generate_series(1, 200000) i");
    LaidFile laid = ingest("query: \"select * from payment where paid > 0;\"").laid().get(0);
    assertThat(laid.rows()).isEqualTo(200_000);
    assertThat(
            lake.lines(
                "select count(*) as n, sum(adjusted_budget) as b, sum(expenditure) as e from budget_year"))
        .containsExactly("400|2002000.00|2002000.00");
  }

  @Test
  void showsNoCredentialsAnywhere() throws IOException {
    run("insert into payment values ('219001', '财政局', '2023-03-01', 1, 2)");
    String text =
        "jdbc:postgresql://localhost:"
            + postgres.getPort()
            + "/postgres?user=reader&password="
            + SECRET.replace("&", "%26").replace(" ", "%20")
            + "&ApplicationName=x";
    DatabaseUrl url = DatabaseUrl.of(text, Map.of());
    lake.ingest(lake.layout(LAYOUT.formatted("table: payment")), url);
    assertThat(lake.lines("select origin, doc_type from source_document"))
        .containsExactly(
            "jdbc:postgresql://localhost:"
                + postgres.getPort()
                + "/postgres#payments|budget_years");
    assertThat(url.toString()).doesNotContain("reader", "s3cr");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContain("s3cr", "user=");
      }
    }
  }

  private Throwable refusal(String source) {
    return catchThrowable(() -> ingest(source));
  }

  @Test
  void namesTheTableTheColumnOrTheTypeItCannotRead() {
    assertThat(refusal("table: nothing"))
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessageContaining("has no table that the layout asks for (layout payments)")
        .hasMessageContaining("\"nothing\"");
    assertThat(refusal("query: select wrong from payment"))
        .hasMessageContaining("has no column that the layout asks for");
    assertThat(refusal("query: select agency from payment"))
        .hasMessageContaining("has no column 'agency_name', which the layout payments reads")
        .hasMessageContaining("it has: agency.");
    assertThat(refusal("query: \"select p.*, '{}'::jsonb as j from payment p\""))
        .hasMessageContaining("'j'")
        .hasMessageContaining("of type jsonb");
    assertThat(refusal("query: selec * from payment"))
        .hasMessageContaining("does not understand the query");
    assertThat(lake.lake().current()).isEmpty();
  }

  @Test
  void changesNothingInTheDatabase() {
    run(
        "create or replace function pay() returns setof payment language sql as"
            + " 'insert into payment values (''1'', ''x'', ''2023-01-01'', 1, 1) returning *'");
    assertThat(refusal("query: select * from pay()"))
        .hasMessageContaining("is only read, and the query of the layout would change data");
  }

  @Test
  void tellsAWrongPasswordFromAServerThatIsNotThere() {
    assertThatThrownBy(
            () ->
                lake.ingest(
                    lake.layout(LAYOUT.formatted("table: payment")),
                    DatabaseUrl.of(
                        "jdbc:postgresql://localhost:" + postgres.getPort() + "/none",
                        Map.of(DatabaseUrl.USER, "postgres"))))
        .hasMessageContaining("names a database that does not exist");
    assertThatThrownBy(
            () ->
                lake.ingest(
                    lake.layout(LAYOUT.formatted("table: payment")),
                    DatabaseUrl.of("jdbc:postgresql://localhost:1/none", Map.of())))
        .hasMessageContaining("localhost:1/none cannot be reached");
    assertThatThrownBy(() -> DatabaseUrl.of("jdbc:oracle:thin:scott/tiger@x", Map.of()))
        .hasMessageContaining("jdbc:postgresql://HOST:PORT/NAME")
        .hasMessageNotContaining("tiger");
  }

  @Test
  void takesNoOtherLayoutThanThoseWithASource() {
    List<LaidFile> laid =
        lake.ingest(
                lake.layout(
                    LAYOUT.formatted("table: payment").replace("source: {table: payment}", "")),
                url("postgres", "x"))
            .laid();
    assertThat(laid).isEmpty();
  }

  @Test
  void findsUnitsByTheNamesADatabaseHasAndPutsThoseInDoubtOnTheReviewList() {
    lake.with("units.csv", UNITS).ingest();
    run(
        "insert into payment (agency_name, paid_on, paid) values"
            + " ('栖云区财政局', '2023-03-01', 1.50), ('栖云区财政局', '2023-09-01', 2.50),"
            + " ('区教委', '2023-03-01', 3), ('第一实验中学', '2023-03-01', 4)");
    Receipt receipt = lake.ingest(lake.layout(NAMED), url("postgres", "postgres"));

    assertThat(receipt.setAside()).containsExactly(Map.entry("ambiguous_unit", 1L));
    assertThat(lake.lines("select unit_id, fiscal_year, expenditure from budget_year order by 1"))
        .containsExactly("990112000-205001|2023|3.00", "990112000-219001|2023|4.00");
    assertThat(lake.lines("select name, fiscal_year, status from unit_review"))
        .containsExactly("第一实验中学|2023|open");
    assertThat(lake.lines("select count(*) from unit")).containsExactly("4");

    lake.review(
        new Decision("第一实验中学", Decision.Kind.IS, new UnitId("990112000-205012"), null, "张三", "校牌"));
    assertThat(lake.lines("select unit_id, expenditure from budget_year where expenditure = 4"))
        .contains("990112000-205012|4.00");
  }
}
