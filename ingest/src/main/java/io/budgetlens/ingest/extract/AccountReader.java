package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Table;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a standard table of final accounts: which item a number is, its row and the words over its
 * column say. Of tables of one fund nothing is read, since their sums are not the unit's.
 */
final class AccountReader {
  private static final int A_HEAD = 12;

  private final Grid grid;
  private final AccountTable kind;
  private final CellMeasure measure;
  private final TableSink sink;
  private final ClassRows classes;
  private final @Nullable Integer year;
  private final boolean accountsOnly;
  private final TableColumns columns = new TableColumns();

  private AccountReader(
      Grid grid, AccountTable kind, CellMeasure measure, TableSink sink, ClassRows classes) {
    this.grid = grid;
    this.kind = kind;
    this.measure = measure;
    this.sink = sink;
    this.classes = classes;
    this.year = sink.report();
    this.accountsOnly = kind == AccountTable.THREE_PUBLIC && !grid.holds("预算");
  }

  /** Reads the table, if it is a standard one. */
  static boolean read(
      CommonUnit unit,
      Table table,
      Setting setting,
      int number,
      Consumer<Found> sink,
      Consumer<ClassSpending> classes) {
    Document document = unit.document();
    Grid grid = new Grid(document, table);
    AccountTable kind = AccountTable.of(document, table, grid);
    if (kind == null || comparesYears(grid)) {
      return false;
    }
    CellMeasure measure = CellMeasure.of(grid, table, unit);
    TableSink found = new TableSink(null, setting.year(), number, sink);
    ClassRows rows = new ClassRows(kind, measure, setting.year(), classes);
    new AccountReader(grid, kind, measure, found, rows).run();
    return true;
  }

  /** A table of changes over the years is none of the standard ones. */
  private static boolean comparesYears(Grid grid) {
    List<String> heads =
        grid.rows().stream()
            .flatMap(List::stream)
            .filter(cell -> cell.number() == null && cell.text().length() <= A_HEAD)
            .map(Grid.Cell::text)
            .toList();
    long years =
        heads.stream().map(YearOfReport::inTitle).filter(y -> y != null).distinct().count();
    return years > 1 || heads.stream().anyMatch(words -> words.contains("增减"));
  }

  private void run() {
    if (kind == AccountTable.ONE_FUND || kind == AccountTable.FOREIGN) {
      return;
    }
    boolean open = true;
    for (List<Grid.Cell> row : grid.rows()) {
      if (AccountHeader.isHeader(row, open)) {
        columns.enter(row);
        open = true;
      } else if (!AccountHeader.numbersColumns(row) && row.size() > 1) {
        columns.close();
        open = false;
        values(row);
      }
    }
  }

  private void values(List<Grid.Cell> row) {
    for (Grid.Cell cell : row) {
      Amount number = cell.number();
      String column = over(cell);
      if (number != null && !column.contains("行次") && !column.contains("编码")) {
        Grid.Cell label = Grid.label(row, cell);
        figure(cell, number, label == null ? "" : label.text(), column);
      }
    }
    classes.take(row, this::over);
  }

  /** The words over a cell; a 三公 table that names no budget is of the accounts. */
  private String over(Grid.Cell cell) {
    TableColumns.Column column = columns.at(cell.column());
    String words = column == null ? "" : column.text();
    return accountsOnly ? "决算数" + words : words;
  }

  private void figure(Grid.Cell cell, Amount number, String label, String column) {
    String item = AccountItem.of(kind, label, column);
    Amount money = item == null ? null : measure.money(number, column, label);
    if (item != null && money != null) {
      boolean prior = column.contains("上年");
      Integer of = prior && year != null ? Integer.valueOf(year - 1) : year;
      sink.emit(cell, money, item, stage(item, column, prior), of);
    }
  }

  private static @Nullable String stage(String item, String column, boolean prior) {
    if (item.contains("budget") && !item.endsWith("_income")) {
      boolean initial = column.contains("年初");
      boolean adjusted = column.contains("全年") || column.contains("调整");
      return initial ? "initial" : adjusted ? "adjusted" : null;
    }
    return prior ? "prior_final" : "final";
  }
}
