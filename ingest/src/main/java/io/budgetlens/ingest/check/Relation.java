package io.budgetlens.ingest.check;

import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.table.TableContract;
import java.util.Arrays;
import java.util.Set;

/** What the rows are that a rule reads. */
enum Relation {
  /** A unit's or project's year: {@link StatedColumns}. */
  STATED("stated"),
  /** An item with its change against the year before: {@link StatedChanges}. */
  CHANGE("stated_change"),
  /** A level-3 indicator: {@link StatedIndicators}. */
  INDICATOR("stated_indicator"),
  /** A class of spending with the classes below it: {@link StatedClasses}. */
  CLASSES("stated_class"),
  /** A fund of the fiscal appropriations: {@link StatedFunds}. */
  FUNDS("stated_fund");

  private final String view;

  Relation(String view) {
    this.view = view;
  }

  /** The name of the relation in SQL. */
  String view() {
    return view;
  }

  /** Its columns that are yes or no. */
  Set<String> flags() {
    return switch (this) {
      case STATED -> StatedColumns.FLAGS;
      case INDICATOR -> StatedIndicators.FLAGS;
      case CHANGE, CLASSES, FUNDS -> Set.of();
    };
  }

  /**
   * The rows that documents give, from which the relation is made.
   *
   * @param names the columns of {@link #STATED} that are needed
   */
  TableContract told(Set<String> names) {
    return switch (this) {
      case STATED -> StatedColumns.contract(names);
      case CHANGE -> StatedChanges.CONTRACT;
      case INDICATOR -> StatedIndicators.CONTRACT;
      case CLASSES -> StatedClasses.CONTRACT;
      case FUNDS -> StatedFunds.CONTRACT;
    };
  }

  /** Makes the relation of the rows that documents gave. */
  void make(Work work) {
    if (this == INDICATOR) {
      work.keep(StatedIndicators.STEP);
    } else if (this == CLASSES) {
      work.keep(StatedClasses.STEP);
    }
  }

  static boolean isFlag(String name) {
    return Arrays.stream(values()).anyMatch(r -> r.flags().contains(name));
  }
}
