package io.budgetlens.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.budgetlens.model.code.DocumentId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers rely on: exact numbers, ways back to the source, whole lists, both languages. */
class AnswerTest {
  private static final String UNIT = "/v1/units/" + District.UNIT;

  @TempDir static Path folder;
  private static SmallLake lake;
  private static ApiServer server;
  private static DocumentId report;

  @BeforeAll
  static void serve() {
    lake = new SmallLake(folder);
    report = District.fill(lake);
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
  void aRateCarriesItsInputsItsFormulaAndItsBasis() {
    JsonNode rate = metric(server.json(UNIT + "/profile?lang=zh"), "budget_execution_rate", 2023);
    assertThat(rate.get("value").asText()).isEqualTo("0.991176");
    assertThat(rate.get("numerator").asText()).isEqualTo("1011000.00");
    assertThat(rate.get("denominator").asText()).isEqualTo("1020000.00");
    assertThat(rate.get("input_unit").asText()).isEqualTo("CNY");
    assertThat(rate.get("denominator_basis").asText()).isEqualTo("adjusted");
    assertThat(rate.get("formula").asText()).isEqualTo("全年执行数 ÷ 全年预算数");
    assertThat(rate.get("absence").isNull()).isTrue();
  }

  @Test
  void aRateOfPeopleCountsPeople() {
    JsonNode rate = metric(server.json(UNIT + "/profile"), "staffing_rate", 2023);
    assertThat(rate.get("numerator").asText()).isEqualTo("13");
    assertThat(rate.get("input_unit").asText()).isEqualTo("persons");
  }

  @Test
  void anAbsentRateSaysWhyInWords() {
    JsonNode rate =
        metric(server.json(UNIT + "/profile?lang=en"), "budget_execution_rate_received", 2023);
    assertThat(rate.get("value").isNull()).isTrue();
    assertThat(rate.get("absence").get("reason").asText()).isNotEmpty();
    assertThat(rate.get("absence").get("message").asText()).isNotEmpty();
  }

  private static JsonNode metric(JsonNode profile, String id, int year) {
    for (JsonNode value : profile.get("data").get("metrics")) {
      if (value.get("metric").asText().equals(id) && value.get("fiscal_year").asInt() == year) {
        return value;
      }
    }
    throw new AssertionError("no " + id + " of " + year);
  }

  @Test
  void everyNumberOfAProfileLeadsToTheLineItWasReadFrom() {
    int followed = 0;
    for (JsonNode year : server.json(UNIT + "/profile").get("data").get("records")) {
      for (JsonNode item : year.get("items")) {
        JsonNode evidence = server.json(item.get("evidence").asText()).get("data");
        assertThat(evidence.get("value")).isEqualTo(item.get("value"));
        assertThat(evidence.get("line").get("words").asText())
            .startsWith("001," + year.get("fiscal_year").asText());
        followed++;
      }
    }
    assertThat(followed).isEqualTo(18);
  }

  @Test
  void everyInputOfAMetricLeadsToEvidence() {
    for (JsonNode value : server.json(UNIT + "/profile").get("data").get("metrics")) {
      if (!value.get("value").isNull()) {
        assertThat(value.get("inputs")).isNotEmpty();
        long stated = 0;
        for (JsonNode input : value.get("inputs")) {
          stated += server.get(input.get("evidence").asText()).statusCode() == 200 ? 1 : 0;
        }
        assertThat(stated).as(value.toString()).isEqualTo(value.get("inputs").size());
      }
    }
  }

  @Test
  void aFigureLeadsToItsWords() {
    JsonNode figure =
        server.json("/v1/documents/" + report.value() + "/figures").get("data").get(0);
    assertThat(figure.get("value").asText()).isEqualTo("8725500.00");
    JsonNode evidence = server.json(figure.get("evidence").asText()).get("data");
    assertThat(evidence.get("quotes").get(0).get("words").asText()).isEqualTo("872.55万元");
    assertThat(evidence.get("quotes").get(0).get("block").asText()).isEqualTo(District.WORDS);
  }

  @Test
  void aDocumentTellsWhyItWasTakenForItsUnits() {
    JsonNode document = server.json("/v1/documents/" + report.value() + "?lang=en").get("data");
    assertThat(document.get("identity_confidence").asText()).isEqualTo("0.980000");
    assertThat(document.get("identity_reason").asText()).isEqualTo("exact_name");
    assertThat(document.get("identity_words").asText())
        .isEqualTo("the name is the unit's current name");
  }

  @Test
  void aWalkThroughPagesMeetsEveryUnitOnce() {
    List<String> met = new ArrayList<>();
    String next = "/v1/units?limit=5";
    while (next != null) {
      JsonNode answer = server.json(next);
      answer.get("data").forEach(unit -> met.add(unit.get("unit_id").asText()));
      JsonNode page = answer.get("page");
      assertThat(page.get("total").asInt()).isEqualTo(District.UNITS);
      next = page.get("next").isNull() ? null : page.get("next").asText();
    }
    assertThat(met)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, District.UNITS)
                .mapToObj("110105000-%03d"::formatted)
                .toList());
  }

  @Test
  void aPageBeyondTheEndIsEmptyAndKnowsTheTotal() {
    JsonNode answer = server.json("/v1/units?offset=1000");
    assertThat(answer.get("data")).isEmpty();
    assertThat(answer.get("page").get("total").asInt()).isEqualTo(District.UNITS);
  }

  @Test
  void aUnitIsFoundByAnOldName() {
    JsonNode found = server.json("/v1/units?q=%E8%80%81%E5%B7%A5%E5%95%86").get("data");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("unit_id").asText()).isEqualTo(District.UNIT);
    JsonNode unit = server.json(UNIT).get("data");
    assertThat(unit.get("aliases").get(0).get("alias").asText()).isEqualTo("老工商联");
    assertThat(unit.get("name").asText()).isEqualTo("部门1");
  }

  @Test
  void aRankingBeginsWithTheBestOrTheWorst() {
    String path = "/v1/rankings?metric=budget_execution_rate&fiscal_year=2023&tier=county";
    JsonNode best = server.json(path).get("data");
    assertThat(best.get("rows").get(0).get("unit_id").asText()).isEqualTo(District.UNIT);
    assertThat(best.get("rows").get(0).get("rank").asInt()).isEqualTo(1);
    assertThat(best.get("group").get("peers").asInt()).isEqualTo(District.UNITS);
    JsonNode worst = server.json(path + "&order=worst").get("data").get("rows").get(0);
    assertThat(worst.get("unit_id").asText()).isEqualTo("110105000-012");
    assertThat(worst.get("rank").asInt()).isEqualTo(District.UNITS);
  }

  @Test
  void aGroupTellsItsMiddle() {
    JsonNode group =
        server
            .json("/v1/benchmarks?metric=budget_execution_rate&fiscal_year=2023&tier=county")
            .get("data");
    assertThat(group.get("median").asText()).isEqualTo("0.945600");
    assertThat(group.get("rule").asText()).contains("first-level budget departments");
  }

  @Test
  void aFindingNamesItsRuleItsNumbersAndItsPlace() {
    JsonNode finding = server.json("/v1/findings?rule=B1&lang=zh").get("data").get(0);
    assertThat(finding.get("message").asText()).isEqualTo("规则B1的说明");
    assertThat(finding.get("reported").asText()).isEqualTo("10.00");
    assertThat(finding.get("difference").asText()).isEqualTo("0.18");
    assertThat(finding.get("tolerance").asText()).isEqualTo("0.005");
    assertThat(finding.get("symptoms")).extracting(JsonNode::asText).containsExactly("A6", "A9");
    assertThat(finding.get("spans").toString()).isEqualTo("[[5,13]]");
    assertThat(finding.get("source").get("doc_id").asText()).isEqualTo(report.value());
  }

  @Test
  void aLanguageIsChosenByParameterThenByHeader() {
    String path = "/v1/metrics?limit=1";
    HttpResponse<String> chinese = server.get(path, "Accept-Language", "zh-CN,en;q=0.5");
    assertThat(name(chinese)).isEqualTo("预算执行率");
    assertThat(chinese.headers().firstValue("Content-Language")).contains("zh-CN");
    assertThat(chinese.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    assertThat(name(server.get(path))).isEqualTo("budget execution rate");
    assertThat(name(server.get(path + "&lang=en", "Accept-Language", "zh")))
        .isEqualTo("budget execution rate");
  }

  private static String name(HttpResponse<String> metrics) {
    return ApiServer.json(metrics).get("data").get(0).get("name").asText();
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() {
    HttpResponse<String> first = server.get(UNIT);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = server.get(UNIT, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(server.get(UNIT + "?lang=zh", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(server.get(UNIT + "/profile", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void theStartPageShowsNamesAsText() {
    HttpResponse<String> page = server.get("/?lang=zh");
    assertThat(page.body()).contains("lang=\"zh-CN\"", "/v1/units").doesNotContain("<b>&\"");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
  }

  @Test
  void everyExampleOfTheStartPageIsAnswered() {
    for (String language : List.of("zh", "en")) {
      var links =
          java.util.regex.Pattern.compile("href=\"(/v1[^\"]*)\"")
              .matcher(server.get("/?lang=" + language).body());
      int followed = 0;
      while (links.find()) {
        String link = links.group(1).replace("&amp;", "&").replace("&#39;", "'");
        assertThat(server.get(link).statusCode()).as(link).isEqualTo(200);
        followed++;
      }
      assertThat(followed).isGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void theDocumentationNeedsNoOtherHost() {
    String page = server.get("/docs").body();
    assertThat(page).doesNotContain("http://").doesNotContain("https://");
    for (String asset :
        List.of("swagger-ui.css", "swagger-ui-bundle.js", "start.js", "page.css", "favicon.png")) {
      assertThat(server.get("/docs/" + asset).statusCode()).as(asset).isEqualTo(200);
    }
    assertThat(server.get("/openapi.yaml").body()).startsWith("openapi: 3.1");
  }
}
