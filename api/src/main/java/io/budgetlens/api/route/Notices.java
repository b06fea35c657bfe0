package io.budgetlens.api.route;

import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.api.answer.Notice;
import io.budgetlens.api.param.Asked;
import io.budgetlens.model.metric.AbsenceReason;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;

/** What a reader has to know of the release behind an answer. */
final class Notices {
  private static final Words NOT_CURRENT =
      new Words("这不是最新发布的版本。", "This is not the newest release.");
  private static final Words NOT_ANALYSED =
      new Words(
          "本版本尚未运行分析（budgetlens analyze），指标、趋势与比较均缺。",
          "The analysis has not been run on this release (budgetlens analyze): metrics, trends and"
              + " comparisons are absent.");

  private Notices() {}

  static List<Notice> of(Endpoint endpoint, Asked asked, Reading reading) {
    List<Notice> notices = new ArrayList<>();
    if (!endpoint.fromRelease()) {
      return notices;
    }
    if (!reading.current()) {
      notices.add(new Notice("not_current", NOT_CURRENT.in(asked.language())));
    }
    if (!reading.ask(OpenRelease::isAnalysed)) {
      notices.add(new Notice(AbsenceReason.NOT_ANALYSED.id(), NOT_ANALYSED.in(asked.language())));
    }
    return notices;
  }
}
