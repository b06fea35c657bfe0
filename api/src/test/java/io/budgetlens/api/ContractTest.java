package io.budgetlens.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.model.code.DocumentId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every path of openapi.yaml is asked, and every answer is compared with what it promises. */
class ContractTest {
  private static final Contract CONTRACT = Contract.read();

  @TempDir static Path folder;
  private static SmallLake lake;
  private static ApiServer server;
  private static Map<String, List<String>> questions;

  @BeforeAll
  static void serve() {
    lake = new SmallLake(folder);
    DocumentId report = District.fill(lake);
    lake.ingest();
    lake.analyze();
    server = new ApiServer(lake);
    questions = questions(report.value());
  }

  @AfterAll
  static void stop() {
    server.close();
    lake.close();
  }

  private static Map<String, List<String>> questions(String doc) {
    String unit = "/v1/units/" + District.UNIT;
    String group = "metric=budget_execution_rate&fiscal_year=2023&tier=county";
    Map<String, List<String>> questions = new LinkedHashMap<>();
    questions.put(
        "/v1/units",
        List.of(
            "/v1/units",
            "/v1/units?q=部门&region=1101&tier=county&level=1&limit=3",
            "/v1/units?q=zzz"));
    questions.put("/v1/units/{unit_id}", List.of(unit));
    questions.put(
        "/v1/units/{unit_id}/profile", List.of(unit + "/profile", unit + "/profile?release=r-1"));
    questions.put(
        "/v1/units/{unit_id}/evidence",
        List.of(unit + "/evidence?fiscal_year=2023&scope=own&item=expenditure"));
    questions.put(
        "/v1/units/{unit_id}/trends",
        List.of(
            unit + "/trends",
            unit + "/trends?metric=expenditure&scope=own&from=2022&to=2023",
            unit + "/trends?release=r-1"));
    questions.put(
        "/v1/units/{unit_id}/benchmarks",
        List.of(
            unit + "/benchmarks",
            unit + "/benchmarks?metric=carryover_rate&fiscal_year=2022&scope=own",
            unit + "/benchmarks?release=r-1"));
    questions.put(
        "/v1/rankings",
        List.of(
            "/v1/rankings?" + group,
            "/v1/rankings?order=worst&region=11&limit=2&" + group,
            "/v1/rankings?release=r-1&" + group));
    questions.put(
        "/v1/benchmarks",
        List.of("/v1/benchmarks?" + group, "/v1/benchmarks?scope=consolidated&" + group));
    questions.put(
        "/v1/findings",
        List.of(
            "/v1/findings",
            "/v1/findings?unit_id="
                + District.UNIT
                + "&fiscal_year=2023&rule=B1&outcome=fails&severity=warning&doc_id="
                + doc));
    questions.put(
        "/v1/documents",
        List.of("/v1/documents", "/v1/documents?doc_type=evaluation_report&parse_status=read"));
    questions.put("/v1/documents/{doc_id}", List.of("/v1/documents/" + doc));
    questions.put("/v1/documents/{doc_id}/text", List.of("/v1/documents/" + doc + "/text"));
    questions.put("/v1/documents/{doc_id}/figures", List.of("/v1/documents/" + doc + "/figures"));
    questions.put("/v1/evidence/{figure}", List.of("/v1/evidence/" + doc + "-1"));
    for (String path :
        List.of(
            "/v1/metrics",
            "/v1/schemes",
            "/v1/rules",
            "/v1/releases",
            "/",
            "/docs",
            "/openapi.yaml",
            "/health/live",
            "/health/ready")) {
      questions.put(path, List.of(path));
    }
    return questions;
  }

  @Test
  void everyPathIsAsked() {
    assertThat(questions.keySet()).isEqualTo(CONTRACT.paths());
  }

  @Test
  void everyAnswerIsAsPromisedInBothLanguages() {
    for (var asked : questions.entrySet()) {
      for (String question : asked.getValue()) {
        for (String language : List.of("zh", "en")) {
          HttpResponse<String> answer =
              server.get(question.replace("部门", "%E9%83%A8%E9%97%A8"), "Accept-Language", language);
          assertThat(answer.statusCode()).as(question + answer.body()).isEqualTo(200);
          CONTRACT.requirePromised(asked.getKey(), answer);
        }
      }
    }
  }

  @Test
  void aParameterNobodyKnowsIsRefusedWithAllThatAreKnown() {
    for (var asked : questions.entrySet()) {
      String path = asked.getValue().get(0);
      HttpResponse<String> answer =
          server.get(path + (path.contains("?") ? "&" : "?") + "no_such=1");
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      CONTRACT.requirePromised(asked.getKey(), answer);
      assertThat(ApiServer.json(answer).get("allowed").asText().split(", "))
          .as(path)
          .containsExactlyInAnyOrderElementsOf(CONTRACT.parameters(asked.getKey()));
    }
  }

  @Test
  void whatNamesNothingIsNotFound() {
    String doc = "0".repeat(64);
    Map<String, String> unknown =
        Map.of(
            "/v1/units/{unit_id}", "/v1/units/110105000-999",
            "/v1/units/{unit_id}/profile", "/v1/units/110105000-999/profile",
            "/v1/units/{unit_id}/trends", "/v1/units/110105000-999/trends",
            "/v1/units/{unit_id}/benchmarks", "/v1/units/110105000-999/benchmarks",
            "/v1/units/{unit_id}/evidence",
                "/v1/units/110105000-001/evidence?fiscal_year=2023&scope=own&item=income",
            "/v1/documents/{doc_id}", "/v1/documents/" + doc,
            "/v1/documents/{doc_id}/text", "/v1/documents/" + doc + "/text",
            "/v1/documents/{doc_id}/figures", "/v1/documents/" + doc + "/figures",
            "/v1/evidence/{figure}", "/v1/evidence/" + doc + "-0",
            "/v1/units", "/v1/units?release=r-99");
    unknown.forEach(
        (path, question) -> {
          HttpResponse<String> answer = server.get(question);
          assertThat(answer.statusCode()).as(question).isEqualTo(404);
          CONTRACT.requirePromised(path, answer);
        });
  }
}
