package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which scheme a document's scores follow, where its words tell. */
final class ScoreScheme {
  private static final String PROJECT = "project_self_evaluation_2020";
  private static final String BEIJING = "beijing_department_overall";

  private ScoreScheme() {}

  static @Nullable String of(Document document, List<Found> found) {
    boolean scores = found.stream().anyMatch(f -> f.item().startsWith("score_"));
    boolean output = found.stream().anyMatch(f -> f.item().equals("score_output"));
    String text = PlainText.of(document.text(), 0, document.text().length()).text();
    if (text.contains("当年预算执行")
        && text.contains("整体绩效目标实现")
        && !output
        && hasWeights(text, "20分", "60分")) {
      return BEIJING;
    }
    boolean cites = text.contains("项目支出绩效自评表");
    boolean weighted = hasWeights(text, "(50分)", "(30分)") || hasWeights(text, "满分50", "满分30");
    return scores && output && (cites || weighted) ? PROJECT : null;
  }

  private static boolean hasWeights(String text, String first, String second) {
    return text.contains(first) && text.contains(second);
  }
}
