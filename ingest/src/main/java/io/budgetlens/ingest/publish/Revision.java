package io.budgetlens.ingest.publish;

import org.jspecify.annotations.Nullable;

/**
 * What a person changes of what machines have read. Each makes a release, survives reading the
 * document again, names who did it and why, and can be undone.
 */
public sealed interface Revision {
  /** Who makes it. */
  String by();

  /** Why. */
  String reason();

  /**
   * A value that was misread.
   *
   * @param document its id, the first digits of its id, or where it came from
   * @param item an item id of the record, or of a score
   * @param value a number with the unit it is written in, e.g. {@code 872.55万元}, {@code 98.19%};
   *     without one in yuan, as a fraction, in points
   * @param fiscalYear absent for the document's own
   * @param unitId absent for the document's own
   */
  record Correct(
      String document,
      String item,
      String value,
      @Nullable Integer fiscalYear,
      @Nullable String unitId,
      String reason,
      String by)
      implements Revision {}

  /** A document that does not belong here: nothing of what it says stands any more. */
  record Retract(String document, String reason, String by) implements Revision {}

  /**
   * Takes a revision back.
   *
   * @param revision its id, or the first digits of it
   */
  record Undo(String revision, String reason, String by) implements Revision {}
}
