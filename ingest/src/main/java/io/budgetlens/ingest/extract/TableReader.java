package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Table;
import io.budgetlens.model.item.Items;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table by the words of its rows and columns, never by position: fund areas of
 * self-evaluation tables, budget compositions, accounts over the years, scores, names with values.
 */
final class TableReader {
  private static final Term THREE_PUBLIC =
      new Term(Term.Role.PART, "three_public_expenditure", "three_public_budget");
  private static final List<String> PROJECT = List.of("项目名称", "项目(政策)名称", "政策名称");

  private final Grid grid;
  private final Setting setting;
  private final CellMeasure measure;
  private final TableSink sink;
  private final TableColumns columns = new TableColumns();
  private final boolean accounts;
  private final boolean threePublic;
  private final ProjectRows rows;
  private boolean indicators;
  private boolean projects;

  private TableReader(
      CommonUnit unit, Table table, Setting setting, int number, Consumer<Found> sink) {
    this.grid = new Grid(unit.document(), table);
    this.setting = setting;
    this.measure = CellMeasure.of(grid, table, unit);
    this.sink = new TableSink(project(grid), setting.year(), number, sink);
    this.rows = new ProjectRows(setting, measure, this.sink);
    this.threePublic = isThreePublic(grid);
    this.accounts = grid.holds("本年收入合计") && grid.holds("本年支出合计");
  }

  static void read(
      CommonUnit unit, Table table, Setting setting, int number, Consumer<Found> sink) {
    if (!isOfOneFund(TableCaption.before(unit.document(), table))) {
      new TableReader(unit, table, setting, number, sink).run();
    }
  }

  private static @Nullable String project(Grid grid) {
    Grid.Cell name = grid.beside(PROJECT);
    return name == null || name.number() != null ? null : name.text();
  }

  private static boolean isOfOneFund(String caption) {
    boolean fund =
        caption.contains("财政拨款收入支出")
            || caption.contains("一般公共预算财政拨款")
            || caption.contains("政府性基金")
            || caption.contains("国有资本经营");
    return fund && !caption.contains("三公");
  }

  /** Whether the table breaks the 三公 expenses down, and nothing else. */
  private static boolean isThreePublic(Grid grid) {
    List<Term> parts =
        grid.rows().stream()
            .flatMap(List::stream)
            .map(c -> c.head().part())
            .filter(p -> p != null)
            .toList();
    return parts.size() > 1 && parts.stream().allMatch(p -> ThreePublic.has(p.item()));
  }

  private void run() {
    for (List<Grid.Cell> row : grid.rows()) {
      if (isHeader(row)) {
        columns.enter(row);
        indicators = row.stream().anyMatch(c -> c.head().mark() == Head.Mark.INDICATOR);
        projects =
            rows.enter(row) || row.stream().anyMatch(c -> PROJECT.contains(Head.bare(c.text())));
      } else {
        columns.close();
        values(row);
      }
    }
  }

  private void values(List<Grid.Cell> row) {
    if (columns.isEmpty()) {
      pairs(row);
    } else {
      data(row);
    }
    Grid.Cell grade = TableScores.grade(row);
    if (grade != null) {
      sink.grade(grade);
    }
  }

  /** A header row names at least two columns and holds no numbers. */
  private boolean isHeader(List<Grid.Cell> row) {
    long heads = row.stream().filter(c -> isColumnHead(c)).count();
    boolean numbers = row.stream().anyMatch(c -> c.number() != null);
    boolean under = columns.isUnderHeader() && row.stream().anyMatch(c -> c.head().percent());
    return (heads >= 2 || under) && !numbers;
  }

  private static boolean isColumnHead(Grid.Cell cell) {
    return cell.head().isColumn() || cell.head().mark() == Head.Mark.INDICATOR;
  }

  private void data(List<Grid.Cell> row) {
    Grid.Cell project = indicators ? null : rows.name(row);
    for (Grid.Cell cell : row) {
      Amount amount = cell.number();
      TableColumns.Column column = columns.at(cell.column());
      if (project != null && amount != null && column != null) {
        rows.take(project, cell, amount, column);
      } else if (amount != null && column != null && column.head().isColumn()) {
        Grid.Cell label = Grid.label(row, cell);
        if (label != null && !label.head().isNothing()) {
          figure(cell, amount, label, column);
        }
      }
    }
  }

  private void figure(Grid.Cell cell, Amount amount, Grid.Cell label, TableColumns.Column column) {
    Head row = label.head();
    Head head = column.head();
    if (row.mark() == Head.Mark.GOT) {
      points(cell, amount, TableScores.item(head, false)); // 维度 | 产出 | 效益, 得分 | 27.4 | 25.9
      return;
    }
    if (row.mark() == Head.Mark.SUM && head.mark() != Head.Mark.GOT) {
      if (projects) {
        return; // of the listed projects, not of the unit
      }
      row = threePublic ? row.sumOf(THREE_PUBLIC) : row;
    }
    if (head.mark() == Head.Mark.GOT) {
      score(cell, amount, row);
    } else if (head.mark() == null && !indicators) {
      String item = TableItem.of(row, head, table());
      if (item != null) {
        amount(cell, amount, item, row.with(head), column.text(), label.text());
      }
    }
  }

  private TableItem.Kind table() {
    return new TableItem.Kind(setting.finalAccounts(), accounts);
  }

  private void score(Grid.Cell cell, Amount amount, Head row) {
    points(cell, amount, TableScores.item(row, indicators));
  }

  private void points(Grid.Cell cell, Amount amount, @Nullable String item) {
    if (item != null && TableScores.isPoints(amount)) {
      Amount points = amount.withUnit(Amount.Kind.POINTS, amount.unit());
      sink.emit(cell, points, item, null, setting.year());
    }
  }

  private void amount(
      Grid.Cell cell, Amount amount, String item, Head head, String column, String label) {
    Amount read = measure.of(amount, Items.get(item).measure(), column, label);
    if (read != null) {
      Amount signed = head.change() == Term.Role.DOWN ? negative(read) : read;
      sink.emit(cell, signed, item, TableItem.stage(head), TableItem.year(head, setting.year()));
    }
  }

  private static Amount negative(Amount amount) {
    BigDecimal number = amount.number().abs().negate();
    return new Amount(
        amount.kind(), number, amount.decimals(), amount.unit(), amount.start(), amount.end());
  }

  /** Name and value side by side, where no header names columns. */
  private void pairs(List<Grid.Cell> row) {
    for (int i = 0; i + 1 < row.size(); i++) {
      Grid.Cell name = row.get(i);
      Amount amount = row.get(i + 1).number();
      String item =
          amount == null
              ? null
              : TableItem.ofPair(name.head(), name.text(), setting.finalAccounts());
      if (amount != null && item != null) {
        amount(row.get(i + 1), amount, item, name.head(), name.text(), name.text());
      }
    }
  }
}
