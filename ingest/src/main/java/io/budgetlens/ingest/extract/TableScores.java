package io.budgetlens.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scores and grades that stand in tables. */
final class TableScores {
  private TableScores() {}

  /**
   * The item of a number in a column of scores.
   *
   * @param indicators whether the rows are indicators, whose own scores are none of the unit's
   */
  static @Nullable String item(Head row, boolean indicators) {
    Term result = row.result();
    Term part = row.part();
    if (row.mark() == Head.Mark.SUM || (result != null && result.is(Term.Role.TOTAL))) {
      return "total_score";
    }
    if (part != null && part.item().equals("score_execution")) {
      return "score_execution";
    }
    if (indicators) {
      return null;
    }
    boolean execution = result != null && result.item().equals("execution_rate");
    if (row.source() == Head.Source.ALL || execution) {
      return "score_execution";
    }
    return part != null && part.is(Term.Role.SCORE) ? part.item() : null;
  }

  static boolean isPoints(Amount amount) {
    return amount.kind() == Amount.Kind.BARE || amount.kind() == Amount.Kind.POINTS;
  }

  /** The cell of a grade, beside the word for one. */
  static Grid.@Nullable Cell grade(List<Grid.Cell> row) {
    boolean sum = row.stream().anyMatch(c -> c.head().mark() == Head.Mark.SUM);
    Grid.Cell last = row.get(row.size() - 1);
    if (sum && row.size() > 2 && Grade.isWord(last.text())) {
      return last; // 合计 | 100 | 94.7 | 优
    }
    for (Grid.Cell cell : row) {
      Term result = cell.head().result();
      Grid.Cell beside = Grid.after(row, cell);
      boolean named = result != null && result.is(Term.Role.GRADE);
      if (named && beside != null && Grade.isWord(beside.text())) {
        return beside;
      }
    }
    return null;
  }
}
