package io.budgetlens.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions nobody should ask, and many at once. */
class RefusalTest {
  private static final String HOST = "Host: localhost";

  @TempDir static Path folder;
  private static SmallLake lake;
  private static ApiServer server;

  @BeforeAll
  static void serve() {
    lake = new SmallLake(folder);
    District.fill(lake);
    lake.ingest();
    lake.analyze();
    server = new ApiServer(lake);
  }

  @AfterAll
  static void stop() {
    server.close();
    lake.close();
  }

  @Test
  void aRefusalNamesTheParameterWhatWasGivenAndWhatIsAllowed() {
    HttpResponse<String> answer = server.get("/v1/units?limit=501&lang=zh");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(ApiServer.json(answer).toString())
        .isEqualTo(
            "{\"type\":\"urn:budgetlens:problem:bad-parameter\",\"title\":\"参数的值不可用\","
                + "\"status\":400,\"detail\":\"参数 limit 的值“501”不可用；可用：1 至 500 的整数。\","
                + "\"instance\":\"/v1/units\",\"parameter\":\"limit\",\"given\":\"501\","
                + "\"allowed\":\"1 至 500 的整数\"}");
    assertThat(server.json("/v1/units?limit=501").get("title").asText())
        .isEqualTo("A parameter has a value that cannot be used");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/units?limit=0",
        "/v1/units?limit=99999999999999999999",
        "/v1/units?limit=-1",
        "/v1/units?offset=1e9",
        "/v1/units?limit=1&limit=2",
        "/v1/units?q=",
        "/v1/units?q=%00",
        "/v1/units?q=a%0Ab",
        "/v1/units?region=11%27%20or%201=1",
        "/v1/units?tier=planet",
        "/v1/units?lang=fr",
        "/v1/units?release=1",
        "/v1/units?release=r-1%27",
        "/v1/units/1%27%20or%20%271%27=%271",
        "/v1/units/..%5C..%5Cetc",
        "/v1/documents/" + "A",
        "/v1/evidence/1-2",
        "/v1/findings?rule=A1%27--",
        "/v1/findings?outcome=holds",
        "/v1/rankings",
        "/v1/rankings?metric=no_such&fiscal_year=2023&tier=county",
        "/v1/rankings?metric=budget_execution_rate&fiscal_year=20219&tier=county",
        "/v1/units/110105000-001/evidence?fiscal_year=2023&scope=own",
        "/v1/units/110105000-001/evidence?fiscal_year=2023&scope=own&item=expenditure;drop",
        "/v1/units/110105000-001/trends?metric=1%20union%20select%201"
      })
  void aBadQuestionIsRefusedBeforeAnyQuery(String question) {
    HttpResponse<String> answer = server.get(question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonNode problem = ApiServer.json(answer);
    assertThat(problem.get("parameter").asText()).isNotEmpty();
    assertThat(problem.get("detail").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' or '1'='1",
        "'; drop table unit; --",
        "%",
        "_",
        "\\",
        "\" or 1=1",
        "/*",
        ":words",
        "$1",
        "?"
      })
  void searchWordsAreDataAndNeverSql(String words) {
    JsonNode answer =
        server.json("/v1/units?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    assertThat(answer.get("page").get("total").asInt()).as(answer.toString()).isZero();
    assertThat(server.json("/v1/units").get("page").get("total").asInt()).isEqualTo(District.UNITS);
  }

  @Test
  void aNameWithMarkupIsFoundAsItIs() {
    String query = URLEncoder.encode("<b>&\"'", StandardCharsets.UTF_8);
    assertThat(server.json("/v1/units?q=" + query).get("data").get(0).get("unit_id").asText())
        .isEqualTo(District.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/../../etc/passwd",
        "/docs/..%2f..%2fetc%2fpasswd",
        "/docs/%2e%2e/%2e%2e/etc/passwd",
        "/docs/%00",
        "/v1/units/%00",
        "/v1/units/%ZZ",
        "/v1/units?q=%ZZ",
        "/v1/units?q=%C0%AF",
        "/v1//units",
        "/no/such/path",
        "//evil.example/v1/units",
        "/docs/openapi.yaml"
      })
  void aPathThatLeadsNowhereIsAProblemWithoutInternals(String path) {
    String answer = server.raw("GET " + path + " HTTP/1.1", HOST);
    assertThat(answer).startsWith("HTTP/1.1 40").contains("application/problem+json");
    assertNoInternals(answer);
  }

  @Test
  void anAddressThatIsTooLongIsRefused() {
    assertThat(server.get("/v1/units?q=" + "x".repeat(3_000)).statusCode()).isEqualTo(414);
    String huge = server.raw("GET /v1/units?q=" + "x".repeat(20_000) + " HTTP/1.1", HOST);
    assertThat(huge).startsWith("HTTP/1.1 414").contains("application/problem+json");
    String headers = server.raw("GET / HTTP/1.1", HOST, "X: " + "x".repeat(20_000));
    assertThat(headers).startsWith("HTTP/1.1 431").contains("application/problem+json");
  }

  @Test
  void aRequestMeantForAnotherHostIsRefused() {
    for (String host :
        List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "")) {
      String answer = server.raw("GET /v1/units HTTP/1.1", "Host: " + host);
      assertThat(answer).as(host).startsWith("HTTP/1.1 4").doesNotContain("110105000");
    }
    for (String host : List.of("localhost", "127.0.0.1:80", "[::1]:7070", "LOCALHOST:1")) {
      assertThat(server.raw("GET /health/live HTTP/1.1", "Host: " + host))
          .as(host)
          .startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void onlyReadingIsAllowed() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW")) {
      String answer = server.raw(method + " /v1/units HTTP/1.1", HOST, "Content-Length: 0");
      assertThat(answer)
          .as(method)
          .startsWith("HTTP/1.1 405")
          .contains("Allow: GET, HEAD, OPTIONS");
      assertThat(answer).contains("application/problem+json");
    }
    assertThat(server.raw("POST /no/such HTTP/1.1", HOST, "Content-Length: 0"))
        .startsWith("HTTP/1.1 404");
  }

  @Test
  void headAndOptionsTellWithoutABody() {
    HttpResponse<String> head = server.send("HEAD", "/v1/units");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag"))
        .isEqualTo(server.get("/v1/units").headers().firstValue("ETag"));
    HttpResponse<String> options = server.send("OPTIONS", "/v1/units/110105000-001/profile");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
  }

  @Test
  void everyAnswerIsGuarded() {
    for (String path : List.of("/", "/v1/units", "/v1/units?limit=x", "/no/such", "/docs")) {
      var headers = server.get(path).headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(headers.firstValue("Content-Security-Policy")).as(path).isPresent();
      assertThat(headers.firstValue("Access-Control-Allow-Origin")).as(path).isEmpty();
      assertThat(headers.firstValue("Server")).as(path).isEmpty();
    }
  }

  @Test
  void manyQuestionsAtOnceAreAllAnsweredAlike() throws Exception {
    List<String> paths =
        List.of(
            "/v1/units",
            "/v1/units/110105000-003/profile",
            "/v1/rankings?metric=budget_execution_rate&fiscal_year=2022&tier=county",
            "/v1/findings",
            "/v1/units?release=r-1");
    List<String> expected = paths.stream().map(p -> server.get(p).body()).toList();
    ExecutorService clients = Executors.newFixedThreadPool(16);
    try {
      List<Future<String>> answers =
          IntStream.range(0, 200)
              .mapToObj(i -> clients.submit(() -> server.get(paths.get(i % paths.size())).body()))
              .toList();
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(expected.get(i % paths.size()));
      }
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void aProblemIsNeverTakenForAnUnchangedAnswer() {
    HttpResponse<String> missing = server.get("/v1/units/110105000-999");
    assertThat(missing.headers().firstValue("ETag")).isEmpty();
    assertThat(missing.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void aPortThatIsTakenIsToldWithItsNumber() {
    assertThatThrownBy(() -> new ApiServer(lake, ServerConfig.loopback(server.port())))
        .isInstanceOf(PortTaken.class)
        .hasMessageContaining(String.valueOf(server.port()));
  }

  private static void assertNoInternals(String answer) {
    assertThat(answer)
        .doesNotContain("Exception")
        .doesNotContain("jetty")
        .doesNotContain("Jetty")
        .doesNotContain("at io.")
        .doesNotContain("root:");
  }
}
