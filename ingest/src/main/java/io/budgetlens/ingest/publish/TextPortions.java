package io.budgetlens.ingest.publish;

import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of documents in portions that an engine can sort in little memory, each of a range of
 * document ids, which are hexadecimal digits of a hash. Without them a sort of long texts fails
 * where it has less memory than about a third of them, although it may spill.
 */
final class TextPortions {
  private static final long CHARACTERS = 32_000_000;

  /** As many as two hexadecimal digits tell apart. */
  private static final int MOST = 256;

  private final Work work;
  private final String rows;

  /**
   * @param rows a SELECT of rows of {@code document_block}
   */
  TextPortions(Work work, String rows) {
    this.work = work;
    this.rows = rows;
  }

  List<Step> steps() {
    int count = count();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(Step.of(name(), "select * from (" + rows + ") told" + range(i, count)));
    }
    return steps;
  }

  private int count() {
    String sql = "select coalesce(sum(length(text)), 0) as characters from (" + rows + ") told";
    long characters = work.query(Step.of(name(), sql)).get(0).longValue("characters");
    return (int) Math.min(MOST, 1 + characters / CHARACTERS);
  }

  /** The ends are open, so that no document falls between. */
  private static String range(int portion, int of) {
    String from = portion == 0 ? "" : " and doc_id >= '" + digits(portion, of) + "'";
    String to = portion == of - 1 ? "" : " and doc_id < '" + digits(portion + 1, of) + "'";
    return " where true" + from + to;
  }

  private static String digits(int portion, int of) {
    return "%02x".formatted(portion * MOST / of);
  }

  private static String name() {
    return Tables.DOCUMENT_BLOCK.name();
  }
}
