package io.budgetlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command refuses, in the language it was asked to speak. */
class RefusalsTest {
  @TempDir Path folder;

  private String refusal(String language, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--lang");
    all.add(language);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Budgetlens.run(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            all.toArray(new String[0]));
    assertThat(code).isEqualTo(1);
    return err.toString(StandardCharsets.UTF_8).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "template nothing|没有模板“nothing”；现有：units,|there is no template 'nothing'; there are units,",
        "template|请写出其中一个：units,|name one of units,",
        "layout suggest nothing.csv|没有文件 nothing.csv|there is no file nothing.csv",
        "export nothing --format csv --lake x --out y|没有表“nothing”|there is no table 'nothing'",
        "export unit --format csv --lake x --out /|--out / 是文件夹|--out / is a folder",
        "generate --units 0 --from 2020 --to 2021 --out new|单位数应为 1 至 2,000,000|units must be 1 to",
        "generate --units 1 --from 2022 --to 2021 --out new|年度应在 1949 至 2100|fiscal years must be",
        "generate --units 1 --from 2020 --to 2021 --defects 2 --out new|缺陷比例应为 0 至 0.5|the share of",
      })
  void areTheSameInBothLanguages(String command, String zh, String en) {
    assertThat(refusal("zh", command.split(" "))).startsWith("budgetlens: " + zh);
    assertThat(refusal("en", command.split(" "))).startsWith("budgetlens: " + en);
  }

  @Test
  void ofALakeAreToo() throws IOException {
    Path units =
        Files.writeString(
            folder.resolve("units.csv"), "region_code,unit_code,name\n990105,219001,清河县档案馆\n");
    String lake = folder.resolve("lake").toString();
    Budgetlens.run(
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        System.err,
        "ingest",
        units.toString(),
        "--lake",
        lake);
    String[] export = {
      "export",
      "unit",
      "--format",
      "csv",
      "--out",
      folder + "/u.csv",
      "--lake",
      lake,
      "--release",
      "new"
    };
    assertThat(refusal("zh", export)).contains("“new”不是版本号；版本写作 r-1");
    assertThat(refusal("en", export)).contains("'new' is no release; releases are named r-1");
    String[] decide = {
      "units", "review", "--lake", lake, "--decide", "乌有局", "--new", "--by", "甲", "--reason", "乙"
    };
    assertThat(refusal("zh", decide)).contains("没有待审文件的名称或编号是“乌有局”");
    assertThat(refusal("en", decide)).contains("no document in doubt is called '乌有局'");
  }
}
