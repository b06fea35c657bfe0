package io.budgetlens.ingest.check;

import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.text.Words;
import java.util.Map;

/**
 * The spending of classes 类款项 that a document's tables state; SQL puts beside each class what the
 * classes below it add up to.
 */
final class StatedClasses {
  static final Map<String, Words> NAMES =
      Map.of(
          "class_amount", new Words("本级科目数", "amount of the class"),
          "class_below", new Words("下级科目之和", "sum of the classes below"),
          "class_leaves", new Words("末级科目之和", "sum of the last classes below"),
          "class_above", new Words("上级科目数", "amount of the class above"),
          "leaves_above", new Words("上级科目的末级科目之和", "sum of the last classes below the one above"));

  /** What documents state; {@link #STEP} makes of it what rules read. */
  static final TableContract CONTRACT =
      new RowColumns()
          .add("classification", ColumnType.TEXT)
          .add("code", ColumnType.TEXT)
          .add("parent", ColumnType.TEXT)
          .figure("class_amount", ColumnType.MONEY)
          .contract("told_class");

  static final Step STEP = Step.beside(StatedClasses.class, "stated_class");

  private StatedClasses() {}
}
