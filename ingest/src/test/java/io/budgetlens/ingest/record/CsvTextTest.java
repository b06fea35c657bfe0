package io.budgetlens.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.ingest.read.UnreadableDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
  @TempDir private Path folder;

  private CsvText text(byte[] bytes) throws IOException {
    Path file = folder.resolve("a.csv");
    Files.write(file, bytes);
    return CsvText.of("a.csv", file, folder.resolve("copy.csv"));
  }

  /** A half of a pair, longer than need be, beyond the last character. */
  @ParameterizedTest
  @ValueSource(strings = {"\u00ed\u00a0\u0080", "\u00e0\u0080\u0080", "\u00f4\u0090\u0080\u0080"})
  void replacesBytesThatOnlyLookLikeACharacter(String lookalike) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("单位代码,财政年度\n青柳市园林绿化局所属的单位和它的各项收入支出,".getBytes(StandardCharsets.UTF_8));
    file.writeBytes(
        "青柳市园林绿化局所属的单位和它的各项收入支出以及年末结转和结余的资金情况说明如下表所示单位万元\n"
            .repeat(3)
            .getBytes(StandardCharsets.UTF_8));
    file.writeBytes(lookalike.getBytes(StandardCharsets.ISO_8859_1));
    CsvText text = text(file.toByteArray());
    assertThat(text.replaced()).isPositive();
    assertThat(text.firstLine()).isEqualTo("单位代码,财政年度");
  }

  @Test
  void refusesAFileThatIsNoTextFromItsFirstLineOn() {
    byte[] noise =
        "\u00ed\u00a0\u0080\u00ff\u00fe,\u00ed\n".repeat(9).getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> text(noise)).isInstanceOf(UnreadableDocument.class);
  }
}
