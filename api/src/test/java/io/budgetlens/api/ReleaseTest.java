package io.budgetlens.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.budgetlens.model.table.Tables;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases come while the server runs. */
class ReleaseTest {
  @TempDir Path folder;
  private SmallLake lake;
  private ApiServer server;

  @BeforeEach
  void serve() {
    lake = new SmallLake(folder);
    server = new ApiServer(lake);
  }

  @AfterEach
  void stop() {
    server.close();
    lake.close();
  }

  @Test
  void beforeTheFirstReleaseItLivesButIsNotReady() {
    assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    for (String path : List.of("/health/ready", "/v1/units", "/v1/findings")) {
      HttpResponse<String> answer = server.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(ApiServer.json(answer).get("type").asText())
          .isEqualTo("urn:budgetlens:problem:not-ready");
    }
    assertThat(server.json("/v1/releases").get("data")).isEmpty();
    assertThat(server.json("/v1/metrics").get("release").isNull()).isTrue();
    assertThat(server.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aNewReleaseAnswersAtOnceAndAnOlderOneStays() {
    District.fill(lake);
    lake.ingest();
    String path = "/v1/units?level=2";
    assertThat(server.json(path).get("page").get("total").asInt()).isZero();
    String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
    lake.row(
        Tables.UNIT,
        "unit_id=110105000-777",
        "level=2",
        "name=新单位",
        "name_normalised=新单位",
        "doc_id=" + "d".repeat(64),
        "place=line 9");
    lake.ingest();
    HttpResponse<String> now = server.get(path, "If-None-Match", tag);
    assertThat(ApiServer.json(now).get("page").get("total").asInt()).isEqualTo(1);
    assertThat(ApiServer.json(now).get("release").get("id").asText()).isEqualTo("r-2");
    JsonNode then = server.json(path + "&release=r-1");
    assertThat(then.get("page").get("total").asInt()).isZero();
    assertThat(then.get("release").get("current").asBoolean()).isFalse();
    assertThat(codes(then)).contains("not_current");
  }

  @Test
  void aTimePinsTheReleaseThatWasCurrentThen() {
    District.fill(lake);
    lake.ingest();
    String published = server.json("/v1/releases").get("data").get(0).get("published_at").asText();
    lake.ingest();
    JsonNode then = server.json("/v1/units?as_of=" + published);
    assertThat(then.get("release").get("published_at").asText()).isEqualTo(published);
    assertThat(server.get("/v1/units?as_of=2001-01-01").statusCode()).isEqualTo(404);
    assertThat(server.get("/v1/units?as_of=yesterday").statusCode()).isEqualTo(400);
    assertThat(server.get("/v1/units?as_of=2001-01-01&release=r-1").statusCode()).isEqualTo(400);
  }

  @Test
  void whatHasNotBeenAnalysedSaysSo() {
    District.fill(lake);
    lake.ingest();
    JsonNode profile = server.json("/v1/units/" + District.UNIT + "/profile");
    assertThat(codes(profile)).containsExactly("not_analysed");
    assertThat(profile.get("data").get("metrics"))
        .allSatisfy(
            value ->
                assertThat(value.get("absence").get("reason").asText()).isEqualTo("not_analysed"));
    assertThat(server.json("/health/ready").get("analysed").asBoolean()).isFalse();
    lake.analyze();
    assertThat(codes(server.json("/v1/units/" + District.UNIT + "/profile"))).isEmpty();
    assertThat(server.json("/health/ready").get("analysed").asBoolean()).isTrue();
  }

  @Test
  void manyReleasesCanBeReadInTurn() {
    District.fill(lake);
    for (int i = 0; i < 7; i++) {
      lake.ingest();
    }
    for (int round = 0; round < 2; round++) {
      for (int release = 1; release <= 7; release++) {
        JsonNode answer = server.json("/v1/units?limit=1&release=r-" + release);
        assertThat(answer.get("release").get("id").asText()).isEqualTo("r-" + release);
        assertThat(answer.get("page").get("total").asInt()).isEqualTo(District.UNITS);
      }
    }
  }

  @Test
  void aBrokenLakeIsAProblemWithoutInternals() throws IOException {
    District.fill(lake);
    lake.ingest();
    assertThat(server.get("/v1/units").statusCode()).isEqualTo(200);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
        Files.delete(file);
      }
    }
    HttpResponse<String> answer = server.get("/v1/units?limit=2");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("urn:budgetlens:problem:failed")
        .doesNotContain("parquet")
        .doesNotContain(folder.toString())
        .doesNotContain("Exception");
  }

  @Test
  void aWalkStaysWithTheReleaseItBeganIn() {
    District.fill(lake);
    lake.ingest();
    for (String first : List.of("/v1/units?limit=5", "/v1/units?limit=5&as_of=2999-12-31")) {
      assertThat(server.json(first).get("page").get("next").asText())
          .isEqualTo("/v1/units?limit=5&offset=5&release=r-1");
    }
  }

  private static List<String> codes(JsonNode answer) {
    return answer.get("notices").findValuesAsText("code");
  }
}
