package io.budgetlens.ingest.extract;

import io.budgetlens.model.item.Items;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of projects: each row's numbers are those of the project that it names, under
 * heads of a budget, of what was spent, of the execution rate or of a score.
 */
final class ProjectRows {
  private static final Set<String> HEADS =
      Set.of(
          "项目名称",
          "项目(政策)名称",
          "政策名称",
          "重点项目",
          "重点项目名称",
          "主要项目",
          "主要项目名称",
          "具体项目",
          "具体项目名称",
          "支出项目名称",
          "预算项目名称",
          "预算项目",
          "专项名称",
          "项目内容");
  private static final Map<Facet, String> ITEMS =
      Map.of(
          Facet.INITIAL, "initial_budget",
          Facet.ADJUSTED, "adjusted_budget",
          Facet.BUDGET, "adjusted_budget",
          Facet.PLAIN_BUDGET, "adjusted_budget",
          Facet.EXEC, "expenditure",
          Facet.LONE_EXEC, "expenditure",
          Facet.FINAL_SPENDING, "expenditure");

  private final Setting setting;
  private final CellMeasure measure;
  private final TableSink sink;
  private @Nullable Integer names;
  private boolean adjusted;

  ProjectRows(Setting setting, CellMeasure measure, TableSink sink) {
    this.setting = setting;
    this.measure = measure;
    this.sink = sink;
  }

  /** Takes a header row: whether it heads a column of projects. */
  boolean enter(List<Grid.Cell> header) {
    names = null;
    adjusted = header.stream().anyMatch(c -> c.head().facet() == Facet.ADJUSTED);
    for (Grid.Cell cell : header) {
      String head = Head.bare(cell.text());
      if (HEADS.contains(head) || (head.equals("项目") && isListed(header))) {
        names = cell.column();
      }
    }
    return names != null;
  }

  /** {@code 序号 | 项目 | 年初预算}. */
  private static boolean isListed(List<Grid.Cell> header) {
    return header.get(0).head().mark() == Head.Mark.LINE_NUMBER;
  }

  /** The name of the project that a row tells of, absent where it is a sum or of no project. */
  Grid.@Nullable Cell name(List<Grid.Cell> row) {
    Integer column = names;
    if (column == null) {
      return null;
    }
    return row.stream()
        .filter(c -> c.covers(column) && c.number() == null)
        .filter(c -> c.head().isNothing() && Head.bare(c.text()).length() > 1)
        .findFirst()
        .orElse(null);
  }

  void take(Grid.Cell name, Grid.Cell cell, Amount amount, TableColumns.Column column) {
    String item = item(column.head());
    Amount read =
        item == null
            ? null
            : measure.of(amount, Items.get(item).measure(), column.text(), name.text());
    if (item != null && read != null) {
      sink.of(name).emit(cell, read, item, TableItem.stage(column.head()), setting.year());
    }
  }

  private @Nullable String item(Head head) {
    boolean own = head.year() == null || head.year().equals(setting.year()) || head.year() == 0;
    if (!own || head.part() != null || head.change() != null || head.source() != null) {
      return null;
    }
    if (head.mark() == Head.Mark.GOT) {
      return "total_score";
    }
    Term result = head.result();
    if (result != null) {
      boolean rate = result.is(Term.Role.RATE) && result.item().equals("execution_rate");
      return rate || result.is(Term.Role.TOTAL) ? result.item() : null;
    }
    Facet facet = head.facet();
    boolean first = facet == Facet.BUDGET || facet == Facet.PLAIN_BUDGET;
    return facet == null ? null : first && adjusted ? "initial_budget" : ITEMS.get(facet);
  }
}
