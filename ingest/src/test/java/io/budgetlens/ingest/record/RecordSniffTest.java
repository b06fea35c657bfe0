package io.budgetlens.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSniffTest {

  private static boolean isRecords(String text) {
    return RecordSniff.isRecords(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tellsEveryTemplateInEveryEncoding() {
    for (String name : CanonicalRecords.names()) {
      String template = CanonicalRecords.template(name);
      for (Charset charset :
          List.of(
              StandardCharsets.UTF_8,
              Charset.forName("GB18030"),
              StandardCharsets.UTF_16,
              StandardCharsets.UTF_16LE,
              StandardCharsets.UTF_16BE)) {
        assertThat(RecordSniff.isRecords(template.getBytes(charset)))
            .as("%s %s", name, charset)
            .isTrue();
      }
      assertThat(isRecords("\ufeff" + template)).isTrue();
    }
  }

  @Test
  void takesBrokenHeadersForRecordsWhereTheyAreMeantAsSuch() {
    assertThat(isRecords("region_code,unit_code,expenditure\n1,2,3\n")).isTrue();
    assertThat(isRecords("Region Code;Unit Code;Fiscal Year\n")).isTrue();
    assertThat(isRecords("\"unit_id\",\"fiscal_year\",\"电话\"\n")).isTrue();
  }

  @Test
  void takesEverythingElseForDocuments() {
    assertThat(isRecords("项目,金额\n支出,1\n")).isFalse();
    assertThat(isRecords("name,score\n甲,1\n")).isFalse();
    assertThat(isRecords("部门整体支出绩效自评报告\nregion_code,unit_code\n")).isFalse();
    assertThat(isRecords("PK\3\4region_code,unit_code\n")).isFalse();
    assertThat(isRecords("<html>region_code,unit_code")).isFalse();
    assertThat(isRecords("")).isFalse();
  }
}
