package io.budgetlens.ingest.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BlockRowsTest {
  private static final String SENTENCE = "林务站全年支出12.50万元，用于巡护。";

  @Test
  void tellsAShortParagraphInOneRow() {
    assertThat(rows(SENTENCE)).extracting(r -> r.text("text")).contains(SENTENCE);
  }

  @Test
  void cutsALongParagraphBehindSentencesIntoPiecesThatJoin() {
    String paragraph = SENTENCE.repeat(400);

    List<Row> pieces = piecesOf(paragraph);

    assertThat(pieces).hasSizeGreaterThan(3);
    assertThat(pieces)
        .allSatisfy(
            p -> {
              assertThat(p.text("text")).hasSizeLessThanOrEqualTo(2_000).endsWith("。");
              assertThat(p.text("place")).isEqualTo(pieces.get(0).text("place"));
            });
    assertThat(pieces.stream().map(p -> p.text("text")).collect(Collectors.joining()))
        .isEqualTo(paragraph);
    for (int i = 1; i < pieces.size(); i++) {
      Row before = pieces.get(i - 1);
      assertThat(pieces.get(i).integer("start_offset"))
          .isEqualTo(before.integer("start_offset") + before.text("text").length());
      assertThat(pieces.get(i).integer("seq")).isEqualTo(before.integer("seq") + 1);
    }
  }

  @Test
  void cutsNoCharacterInTwo() {
    String paragraph = "𠮷".repeat(5_001);

    assertThat(piecesOf("x" + paragraph))
        .allSatisfy(p -> assertThat(p.text("text")).doesNotStartWith("\udfb7"));
  }

  private static List<Row> piecesOf(String paragraph) {
    return rows("单位概况\n\n" + paragraph + "\n\n联系电话\n").stream()
        .filter(r -> r.text("text").length() > 10)
        .toList();
  }

  private static List<Row> rows(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DocumentReport report = DocumentReport.unchecked(bytes, "report.txt");
    Landed landed = new Landed(report.id(), "report.txt", bytes.length, Instant.EPOCH, 1);
    return new BlockRows(landed, report).rows();
  }
}
