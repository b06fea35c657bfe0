package io.budgetlens.ingest.extract;

import io.budgetlens.model.fiscal.FiscalYear;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The classes of spending in the rows of a standard table. */
final class ClassRows {
  private final AccountTable kind;
  private final CellMeasure measure;
  private final @Nullable FiscalYear year;
  private final Consumer<ClassSpending> sink;

  ClassRows(
      AccountTable kind,
      CellMeasure measure,
      @Nullable Integer year,
      Consumer<ClassSpending> sink) {
    this.kind = kind;
    this.measure = measure;
    this.year = year == null ? null : new FiscalYear(year);
    this.sink = sink;
  }

  /**
   * @param over the words over a cell
   */
  void take(List<Grid.Cell> row, Function<Grid.Cell, String> over) {
    switch (kind) {
      case EXPENDITURE -> byNature(row, over);
      case SUMMARY -> inSummary(row, over);
      case BASIC -> economic(row);
      default -> {}
    }
  }

  /** A row of 支出决算表: a code, a name, and amounts under 合计, 基本支出 and 项目支出. */
  private void byNature(List<Grid.Cell> row, Function<Grid.Cell, String> over) {
    ClassCode code = ClassCode.in(row, 0);
    if (code == null || !code.isFunctional()) {
      return;
    }
    Map<String, BigDecimal> amounts = new HashMap<>();
    Grid.Cell first = null;
    for (Grid.Cell cell : row.subList(code.behind(), row.size())) {
      String item = AccountItem.nature(over.apply(cell));
      BigDecimal money = money(cell, over.apply(cell));
      if (item != null && money != null) {
        amounts.putIfAbsent(item, money);
        first = first == null ? cell : first;
      }
    }
    if (first != null) {
      sink.accept(
          new ClassSpending(
              ClassSpending.Classification.FUNCTION,
              code.code(),
              code.name(),
              year,
              amounts.get("expenditure_total"),
              amounts.get("basic_expenditure"),
              amounts.get("project_expenditure"),
              first.plain().span(0, first.text().length())));
    }
  }

  /** The 类 on the side of expenditure, named without codes. */
  private void inSummary(List<Grid.Cell> row, Function<Grid.Cell, String> over) {
    for (Grid.Cell cell : row) {
      Grid.Cell label = cell.number() == null ? null : Grid.label(row, cell);
      String code = label == null ? null : FunctionClass.code(Head.bare(label.text()));
      String column = over.apply(cell);
      boolean accounts = AccountItem.isOfAccounts(column) && !column.contains("行次");
      BigDecimal money = accounts && code != null ? money(cell, column) : null;
      if (code != null && label != null && money != null && !column.contains("上年")) {
        sink.accept(function(code, Head.bare(label.text()), money, cell));
      }
    }
  }

  private ClassSpending function(String code, String name, BigDecimal money, Grid.Cell cell) {
    return new ClassSpending(
        ClassSpending.Classification.FUNCTION,
        code,
        name,
        year,
        money,
        null,
        null,
        cell.plain().span(0, cell.text().length()));
  }

  /** Code, name and amount, several times in a row. */
  private void economic(List<Grid.Cell> row) {
    int from = 0;
    for (ClassCode code = ClassCode.in(row, from); code != null; code = ClassCode.in(row, from)) {
      Grid.Cell cell = code.behind() < row.size() ? row.get(code.behind()) : null;
      BigDecimal money = cell == null ? null : money(cell, "");
      if (code.isEconomic() && cell != null && money != null) {
        sink.accept(
            new ClassSpending(
                ClassSpending.Classification.ECONOMIC,
                code.code(),
                code.name(),
                year,
                null,
                money,
                null,
                cell.plain().span(0, cell.text().length())));
      }
      from = code.behind();
    }
  }

  private @Nullable BigDecimal money(Grid.Cell cell, String column) {
    Amount number = cell.number();
    Amount money = number == null ? null : measure.money(number, column, null);
    return money == null ? null : money.value();
  }
}
