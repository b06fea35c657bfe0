package io.budgetlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it: what it prints, what it leaves, its exit code. */
class CommandTest {
  private static final String REPORT =
      """
      清河县档案馆2022年度部门整体绩效评价报告
      一、预算执行
      2022年年初预算数500.00万元，全年预算数520.00万元，全年执行数494.00万元，预算执行率为96.00%，年末结转结余26.00万元。
      二、编制
      核定编制20名，年末在职人员19人。
      """;

  @TempDir Path folder;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Budgetlens.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void extractsOneJsonObjectALineAndReportsTheRateThatIsWrong() throws IOException {
    Path report = file("report.txt", REPORT);
    Ran ran = run("extract", report.toString(), "--format", "json", "--lang", "en");
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).hasSize(1);
    JsonNode json = new ObjectMapper().readTree(ran.out());
    assertThat(json.get("unit_name").asText()).isEqualTo("清河县档案馆");
    assertThat(json.get("fiscal_year").asInt()).isEqualTo(2022);
    assertThat(json.get("figures"))
        .anySatisfy(
            f -> {
              assertThat(f.get("item").asText()).isEqualTo("expenditure");
              assertThat(f.get("value").asText()).isEqualTo("4940000.00");
              assertThat(f.get("as_written").asText()).isEqualTo("494.00万元");
            })
        .anySatisfy(f -> assertThat(f.get("value").asText()).isEqualTo("0.9600"));
    assertThat(json.get("findings")).hasSize(1);
    assertThat(json.get("findings").get(0).get("rule").asText()).isEqualTo("A3");
    assertThat(json.get("findings").get(0).get("outcome").asText()).isEqualTo("fails");
  }

  @Test
  void refusesInTheLanguageThatWasAskedFor() {
    String nowhere = folder.resolve("nowhere").toString();
    Ran zh = run("analyze", "--lake", nowhere, "--lang", "zh");
    Ran en = run("analyze", "--lake", nowhere, "--lang", "en");
    assertThat(zh.code()).isEqualTo(1);
    assertThat(zh.err()).contains("nowhere", "没有");
    assertThat(en.err()).contains("nowhere", "no lake").doesNotContain("没有");
  }

  @Test
  void extractsOneLineForEachMemberOfAnArchive() throws IOException {
    Path zip = folder.resolve("a.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("甲/report.txt", "../b.txt", "c.txt")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(REPORT.getBytes(StandardCharsets.UTF_8));
      }
    }
    Ran ran = run("extract", zip.toString(), "--format", "json", "--lang", "en");
    assertThat(ran.code()).isZero();
    ObjectMapper json = new ObjectMapper();
    List<String> docs = new ArrayList<>();
    for (String line : ran.out().lines().toList()) {
      JsonNode doc = json.readTree(line);
      docs.add(doc.get("doc").asText() + " " + doc.path("unit_name").asText());
    }
    assertThat(docs)
        .containsExactly(
            zip + "!/甲/report.txt 清河县档案馆", zip + "!/../b.txt ", zip + "!/c.txt 清河县档案馆");
    assertThat(ran.err()).contains("../b.txt", "leads out of the archive");
  }

  @Test
  void extractsAllFilesOfAFolder() throws IOException {
    file("report.txt", REPORT);
    Ran ran = run("extract", folder.toString(), "--format", "json");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains(folder + "/report.txt");
  }

  @Test
  void extractsManyFilesInTheirOrderWithTheRefusedBetweenThem() throws IOException {
    List<String> args = new ArrayList<>(List.of("extract", "--format", "json", "--lang", "en"));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      boolean empty = i % 30 == 1;
      String name = file(i + ".txt", empty ? "" : REPORT + "附" + i).toString();
      args.add(name);
      expected.add(name + (empty ? " refused" : " read"));
    }
    Ran ran = run(args.toArray(String[]::new));
    List<String> said = new ArrayList<>();
    for (String line : ran.out().lines().toList()) {
      String name = line.substring(line.indexOf(":\"") + 2, line.indexOf("\","));
      said.add(name + (line.contains("\"error\":") ? " refused" : " read"));
      assertThat(line.contains("\"rule\":")).isEqualTo(!line.contains("\"error\":"));
    }
    assertThat(said).isEqualTo(expected);
    assertThat(ran.err().lines()).hasSize(3);
  }

  @Test
  void aFileThatIsNotThereIsOneSentenceAndExitCodeOne() {
    Path missing = folder.resolve("missing.pdf");
    Ran ran = run("extract", missing.toString(), "--lang", "en");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains(missing.toString(), "does not exist");
  }

  @Test
  void oneBadFileOfTwoDoesNotFailTheCommand() throws IOException {
    Path report = file("report.txt", REPORT);
    Path empty = file("empty.docx", "");
    Ran ran = run("extract", empty.toString(), report.toString(), "--format", "json");
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).hasSize(2);
    assertThat(ran.out().lines().findFirst().orElseThrow()).contains("\"reason\":\"empty\"");
  }

  @Test
  void aWrongOptionIsAUsageError() {
    assertThat(run("export", "unit", "--format", "yaml").code()).isEqualTo(2);
    assertThat(run("nonsense").code()).isEqualTo(2);
  }

  @Test
  void servingALakeThatIsNotThereSaysSo() {
    Ran ran = run("serve", "--lake", folder.resolve("nowhere").toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("nowhere");
  }

  @Test
  void ingestsAnalysesAuditsAndExportsThenDoesNothingTheSecondTime() throws IOException {
    Path lake = folder.resolve("lake");
    Path input = Files.createDirectory(folder.resolve("input"));
    Files.writeString(input.resolve("report.txt"), REPORT);
    String[] ingest = {"ingest", input.toString(), "--lake", lake.toString(), "--lang", "en"};

    assertThat(run(ingest).out()).startsWith("Published r-1");
    assertThat(run("analyze", "--lake", lake.toString(), "--lang", "en").out())
        .startsWith("Analysed: release r-2");
    assertThat(run(ingest).out()).startsWith("Nothing new: the release is still r-2");

    Ran audit = run("audit", "--lake", lake.toString(), "--lang", "en");
    assertThat(audit.out()).contains("[A3]", "清河县档案馆", "2022", "r-2: 1 findings, 1 shown");

    Path csv = folder.resolve("budget_year.csv");
    Ran export =
        run(
            "export",
            "budget_year",
            "--lake",
            lake.toString(),
            "--format",
            "csv",
            "--out",
            csv.toString());
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(Files.readAllLines(csv)).hasSize(2);
    assertThat(Files.readString(csv)).contains("4940000.00");
  }

  @Test
  void aNameThatASpreadsheetWouldRunIsExportedAsText() throws IOException {
    Path lake = folder.resolve("lake");
    Path units =
        file("units.csv", "region_code,unit_code,name,level\n110105000,101001,=HYPERLINK(1),1\n");
    Ran ingest = run("ingest", units.toString(), "--lake", lake.toString(), "--lang", "en");
    assertThat(ingest.code()).as(ingest.out() + ingest.err()).isZero();
    Path csv = folder.resolve("unit.csv");
    run("export", "unit", "--lake", lake.toString(), "--format", "csv", "--out", csv.toString());
    assertThat(Files.readString(csv)).contains("'=HYPERLINK(1)");
  }

  @Test
  void newFactsLeaveNoMartsOfOldFactsBehind() throws IOException {
    Path lake = folder.resolve("lake");
    Path report = file("report.txt", REPORT);
    run("ingest", report.toString(), "--lake", lake.toString());
    run("analyze", "--lake", lake.toString());
    Path next = file("next.txt", REPORT.replace("2022", "2023"));
    run("ingest", next.toString(), "--lake", lake.toString());
    Path out = folder.resolve("metric_value.json");
    run("export", "metric_value", "--lake", lake.toString(), "--format", "json", "--out", out + "");
    assertThat(Files.readString(out)).isEmpty();
    run(
        "export",
        "metric_value",
        "--lake",
        lake.toString(),
        "--format",
        "json",
        "--release",
        "r-2",
        "--out",
        out + "");
    assertThat(Files.readString(out)).contains("budget_execution_rate");
  }

  @Test
  void printsATemplateThatCanBeIngestedOnceFilledIn() {
    Ran ran = run("template", "budget_years");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("fiscal_year", "adjusted_budget");
  }

  @Test
  void listsADocumentInDoubtAndDecidesOnIt() throws IOException {
    Path lake = folder.resolve("lake");
    Path input = Files.createDirectory(folder.resolve("doubt"));
    Files.writeString(
        input.resolve("units.csv"),
        "region_code,unit_code,name\n110105,101001,北京市朝阳区财政局\n220104,101001,长春市朝阳区财政局\n");
    Files.writeString(input.resolve("report.txt"), REPORT.replace("清河县档案馆", "朝阳区财政局"));
    run("ingest", input.toString(), "--lake", lake.toString());

    Ran list = run("units", "review", "--lake", lake.toString(), "--lang", "en");
    assertThat(list.out())
        .contains("朝阳区财政局", "110105000-101001", "220104000-101001", "1 documents in doubt");
    Ran silent =
        run("units", "review", "--lake", lake.toString(), "--decide", "朝阳区财政局=110105000-101001");
    assertThat(silent.code()).isEqualTo(1);
    assertThat(silent.err()).contains("--by");

    Ran decided =
        run(
            "units",
            "review",
            "--lake",
            lake.toString(),
            "--lang",
            "en",
            "--decide",
            "朝阳区财政局=110105000-101001",
            "--by",
            "张三",
            "--reason",
            "the site is Beijing's");
    assertThat(decided.out()).startsWith("Published r-2; documents read again: 1");
    assertThat(run("units", "review", "--lake", lake.toString(), "--lang", "en").out())
        .isEqualToIgnoringNewLines("r-2: 0 documents in doubt, 0 shown");
    assertThat(run("units").code()).isEqualTo(2);
  }

  @Test
  void printsTheLabelledLineANumberComesFromAndNamesWhatMayHaveBeenMeant() throws IOException {
    Path units = file("units.csv", "region_code,unit_code,name\n990105,219001,清河县档案馆\n");
    Path years =
        file(
            "years.csv",
            "region_code,unit_code,fiscal_year,entity_scope,expenditure\n"
                + "990105,219001,2022,own,4940000.00\n");
    String lake = folder.resolve("lake").toString();
    String report = file("report.txt", REPORT).toString();
    assertThat(run("ingest", units.toString(), years.toString(), report, "--lake", lake).code())
        .isZero();

    Ran told = evidence("990105000-219001", "expenditure", lake, "en");
    assertThat(told.out())
        .contains("The line: 2\n  cell    E  4940000.00\n  header  region_code,unit_code,")
        .contains("  words   990105,219001,2022,own,4940000.00\n");
    assertThat(evidence("990105000-219001", "carryover", lake, "zh").out())
        .contains("所在处：line 3\n  原文    2022年年初预算数500.00万元，");
    assertThat(evidence("990105000-219001", "expense", lake, "zh").err())
        .contains("年度记录没有项目“expense”；相近的有：expenditure（");
    assertThat(evidence("990105000-219002", "expenditure", lake, "en").err())
        .contains("near it: 990105000-219001 清河县档案馆");
    assertThat(evidence("清河档案馆", "expenditure", lake, "zh").err())
        .contains("没有单位 清河档案馆；相近的有：990105000-219001 清河县档案馆");
  }

  private static Ran evidence(String unit, String item, String lake, String language) {
    return run("evidence", unit, "2022", item, "--lake", lake, "--lang", language);
  }
}
