package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scores that stand beside the known ones but are none of them: then there are dimensions of which
 * nothing is known, and neither sums nor weights can be told.
 */
final class StrayScores {
  private static final Pattern POINTS = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*分(?![0-9之钟])");
  private static final Pattern NO_SCORE =
      Pattern.compile("(?:满分|分值|权重|总分|扣|失|减|丢|差|[（(]|/)[为是：:]?$");

  private StrayScores() {}

  static boolean none(Document document, Subject subject, Collection<Figure> scores) {
    List<Span> known = new ArrayList<>();
    scores.forEach(f -> known.addAll(f.spans()));
    subject.find(ScoreSheet.TOTAL).ifPresent(f -> known.addAll(f.spans()));
    return scores.stream()
        .filter(f -> f.origin() == Figure.Origin.PROSE)
        .flatMap(f -> f.spans().stream())
        .map(s -> Sentences.around(document.text(), s.start()))
        .distinct()
        .allMatch(sentence -> isKnown(document.text(), sentence, known));
  }

  private static boolean isKnown(String text, Span sentence, List<Span> known) {
    Matcher matcher = POINTS.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      int at = matcher.start();
      boolean isScore = !NO_SCORE.matcher(text.substring(sentence.start(), at)).find();
      if (isScore && known.stream().noneMatch(s -> s.start() <= at && at < s.end())) {
        return false;
      }
    }
    return true;
  }
}
