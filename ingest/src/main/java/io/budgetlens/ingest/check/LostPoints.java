package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.read.Table;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * B6: points lost on a dimension need a reason. Any reason anywhere in the document, or in a column
 * for reasons, keeps it silent. So do points lost on several dimensions where there is a table of
 * scores, or the document does not say itself what each could have earned: indicators tell them.
 * What execution loses is explained by the execution rate.
 */
final class LostPoints implements TextRule {
  private static final Phrase REASON =
      Phrase.of(
          "扣失丢减未没尚低完延滞推",
          "扣(?:除|减|了|掉)?[0-9０-９.．]*分|扣减|失分|丢分|减分|未得分|未得满分|不得分|未完成|未达到|未达标|未达成|未实现"
              + "|未能(?:按|如期|完成|达|实现)|未按(?:期|时|计划)|没有完成|没有达到|尚未|低于(?:目标|预期|指标|年度)|完成率[仅只]|延期|滞后|推迟");
  private static final Pattern REASON_HEADER = Pattern.compile("(?:偏差|未完成)原因[^\\t\\n。；]{0,12}");
  private static final Pattern EMPTY = Pattern.compile("[\\s　/／—\\-－无]*");

  @Override
  public boolean isOfScores() {
    return true;
  }

  @Override
  public List<Remark> check(Paper paper) {
    List<String> lost = paper.sheet().dimensions().stream().filter(d -> isLost(paper, d)).toList();
    boolean canTell =
        paper.sheet().complete() && addsUp(paper) && !lost.isEmpty() && isPlain(paper, lost);
    if (!canTell || isExplained(paper.document())) {
      return List.of();
    }
    return List.of(remark(paper, lost));
  }

  private static boolean isPlain(Paper paper, List<String> lost) {
    return lost.size() == 1 || paper.sheet().maximaStated() && !hasTableOfScores(paper.document());
  }

  private static boolean hasTableOfScores(Document document) {
    return document.tables().stream()
        .flatMap(t -> t.rows().stream())
        .flatMap(r -> r.cells().stream())
        .anyMatch(c -> document.words(c.span()).contains("得分"));
  }

  private static boolean isLost(Paper paper, String dimension) {
    BigDecimal max = paper.sheet().max(dimension).orElse(null);
    BigDecimal score = paper.sheet().score(dimension).orElse(null);
    return !dimension.equals("score_execution")
        && max != null
        && score != null
        && score.compareTo(max) < 0;
  }

  /** Weights taken from a scheme are only believed where the scores make up the total. */
  private static boolean addsUp(Paper paper) {
    BigDecimal sum =
        paper.sheet().dimensions().stream()
            .map(d -> paper.sheet().score(d).orElse(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<BigDecimal> total = paper.subject().value(ScoreSheet.TOTAL);
    return total.isPresent() && total.get().compareTo(sum) == 0;
  }

  private static boolean isExplained(Document document) {
    String text = REASON_HEADER.matcher(document.text()).replaceAll("");
    return REASON.isIn(text) || isReasonGiven(document);
  }

  private static boolean isReasonGiven(Document document) {
    for (Table table : document.tables()) {
      List<Table.Cell> cells = table.rows().stream().flatMap(r -> r.cells().stream()).toList();
      for (Table.Cell header : cells) {
        boolean isHeader = REASON_HEADER.matcher(document.words(header.span())).lookingAt();
        if (isHeader && cells.stream().anyMatch(c -> isReason(document, header, c))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isReason(Document document, Table.Cell header, Table.Cell cell) {
    return cell.row() > header.row()
        && cell.column() == header.column()
        && !EMPTY.matcher(document.words(cell.span())).matches();
  }

  private static Remark remark(Paper paper, List<String> lost) {
    List<Span> spans = new ArrayList<>();
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (String dimension : lost) {
      BigDecimal max = paper.sheet().max(dimension).orElseThrow();
      BigDecimal score = paper.sheet().score(dimension).orElseThrow();
      String points = max.subtract(score).stripTrailingZeros().toPlainString();
      Words name = Items.get(dimension).name();
      zh.append(zh.isEmpty() ? "" : "、").append(name.zh()).append("失 ").append(points).append(" 分");
      en.append(en.isEmpty() ? "" : ", ")
          .append(points)
          .append(" points on the ")
          .append(name.en());
      spans.addAll(paper.subject().spans(dimension));
    }
    String first = lost.get(0);
    return new Remark(
        "fails",
        Map.of("lost", new Words(zh.toString(), en.toString())),
        paper.sheet().score(first).orElseThrow(),
        paper.sheet().max(first).orElseThrow(),
        "points",
        spans);
  }
}
