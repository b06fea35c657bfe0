package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Table;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table by the words of its rows and columns, never by position: fund areas of
 * self-evaluation tables, budget compositions, accounts over the years, scores, names with values.
 */
final class TableReader {
  private final Grid grid;
  private final Setting setting;
  private final int number;
  private final Consumer<Found> sink;
  private final @Nullable String unit;
  private final @Nullable String project;
  private final Map<Integer, Column> columns = new HashMap<>();
  private boolean indicators;
  private boolean underHeader;
  private final boolean fundOnly;
  private final boolean accounts;

  /** What stands above a column, in all its header rows. */
  private record Column(Head head, String text) {
    Column under(Column upper) {
      return new Column(head.with(upper.head()), upper.text() + text);
    }
  }

  private TableReader(
      Document document, Table table, Setting setting, int number, Consumer<Found> sink) {
    this.grid = new Grid(document, table);
    this.setting = setting;
    this.number = number;
    this.sink = sink;
    String caption = TableCaption.before(document, table);
    String own = grid.moneyUnit();
    this.unit = own != null ? own : MoneyUnit.named(caption).orElse(null);
    Grid.Cell name = grid.beside(List.of("项目名称", "项目(政策)名称", "政策名称"));
    this.project = name == null || name.number() != null ? null : name.text();
    this.fundOnly = isOfOneFund(caption);
    this.accounts = grid.holds("本年收入合计") && grid.holds("本年支出合计");
  }

  static void read(
      Document document, Table table, Setting setting, int number, Consumer<Found> sink) {
    new TableReader(document, table, setting, number, sink).run();
  }

  private static boolean isOfOneFund(String caption) {
    boolean fund =
        caption.contains("财政拨款收入支出")
            || caption.contains("一般公共预算财政拨款")
            || caption.contains("政府性基金")
            || caption.contains("国有资本经营");
    return fund && !caption.contains("三公");
  }

  private void run() {
    if (fundOnly) {
      return;
    }
    for (List<Grid.Cell> row : grid.rows()) {
      if (isHeader(row)) {
        enter(row);
      } else {
        underHeader = false;
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
  }

  /** A header row names at least two columns and holds no numbers. */
  private boolean isHeader(List<Grid.Cell> row) {
    long heads = row.stream().filter(c -> isColumnHead(c)).count();
    boolean numbers = row.stream().anyMatch(c -> c.number() != null);
    return heads >= 2 && !numbers;
  }

  private static boolean isColumnHead(Grid.Cell cell) {
    return cell.head().isColumn() || cell.head().mark() == Head.Mark.INDICATOR;
  }

  /**
   * A header row right under another says more of the columns that the upper one spans; in plain
   * text an upper head spans the empty cells behind it.
   */
  private void enter(List<Grid.Cell> row) {
    NavigableMap<Integer, Column> above = new TreeMap<>(underHeader ? columns : Map.of());
    if (!underHeader) {
      columns.clear();
    }
    underHeader = true;
    indicators = row.stream().anyMatch(c -> c.head().mark() == Head.Mark.INDICATOR);
    for (Grid.Cell cell : row) {
      for (int i = cell.column(); i < cell.column() + Math.max(1, cell.columns()); i++) {
        Column own = new Column(cell.head(), cell.text());
        Map.Entry<Integer, Column> upper = above.floorEntry(i);
        columns.put(i, upper == null ? own : own.under(upper.getValue()));
      }
    }
  }

  private void data(List<Grid.Cell> row) {
    for (Grid.Cell cell : row) {
      Amount amount = cell.number();
      Column column = columns.get(cell.column());
      if (amount != null && column != null && column.head().isColumn()) {
        Grid.Cell label = label(row, cell);
        if (label != null) {
          figure(cell, amount, label, column);
        }
      }
    }
    gradeIn(row);
  }

  /** The nearest label to the left that says something. */
  private static Grid.@Nullable Cell label(List<Grid.Cell> row, Grid.Cell cell) {
    for (int i = row.indexOf(cell) - 1; i >= 0; i--) {
      Grid.Cell left = row.get(i);
      if (left.number() == null && hasLetters(left.text())) {
        return left.head().isNothing() ? null : left;
      }
    }
    return null;
  }

  private static boolean hasLetters(String text) {
    return text.chars().anyMatch(Character::isLetter);
  }

  private void figure(Grid.Cell cell, Amount amount, Grid.Cell label, Column column) {
    Head row = label.head();
    Head head = column.head();
    if (head.mark() == Head.Mark.GOT) {
      score(cell, amount, row);
    } else if (head.mark() == null && !indicators) {
      String item = TableItem.of(row, head, table());
      if (item != null) {
        amount(cell, amount, item, row.with(head), column, label);
      }
    }
  }

  private TableItem.Kind table() {
    return new TableItem.Kind(setting.finalAccounts(), accounts);
  }

  private void score(Grid.Cell cell, Amount amount, Head row) {
    String item = null;
    if (row.mark() == Head.Mark.SUM || (row.result() != null && row.result().is(Term.Role.TOTAL))) {
      item = "total_score";
    } else if (row.part() != null && row.part().item().equals("score_execution")) {
      item = "score_execution";
    } else if (!indicators && row.source() == Head.Source.ALL) {
      item = "score_execution";
    } else if (!indicators && row.part() != null && row.part().is(Term.Role.SCORE)) {
      item = row.part().item();
    } else if (!indicators
        && row.result() != null
        && row.result().item().equals("execution_rate")) {
      item = "score_execution";
    }
    boolean points = amount.kind() == Amount.Kind.BARE || amount.kind() == Amount.Kind.POINTS;
    if (item != null && points) {
      emit(cell, amount.withUnit(Amount.Kind.POINTS, amount.unit()), item, null, setting.year());
    }
  }

  private void amount(
      Grid.Cell cell, Amount amount, String item, Head head, Column column, Grid.Cell label) {
    Item known = Items.get(item);
    Amount read = measured(amount, known.measure(), column, label);
    if (read == null) {
      return;
    }
    Amount signed = head.change() == Term.Role.DOWN ? negative(read) : read;
    emit(cell, signed, item, TableItem.stage(head), TableItem.year(head, setting.year()));
  }

  private static Amount negative(Amount amount) {
    return new Amount(
        amount.kind(),
        amount.number().abs().negate(),
        amount.decimals(),
        amount.unit(),
        amount.start(),
        amount.end());
  }

  /** The number with the unit that its cell, its column, its row or its table names. */
  private @Nullable Amount measured(
      Amount amount, Measure measure, Column column, Grid.@Nullable Cell label) {
    boolean bare = amount.kind() == Amount.Kind.BARE;
    return switch (measure) {
      case MONEY ->
          amount.kind() == Amount.Kind.MONEY ? amount : bare ? money(amount, column, label) : null;
      case RATIO -> {
        boolean percent = amount.kind() == Amount.Kind.PERCENT;
        boolean headed = bare && column.text().contains("%");
        yield percent ? amount : headed ? amount.withUnit(Amount.Kind.PERCENT, "%") : null;
      }
      case PERSONS ->
          bare || isCounted(amount) ? amount.withUnit(Amount.Kind.PERSONS, amount.unit()) : null;
      case COUNT ->
          bare || amount.kind() == Amount.Kind.COUNT
              ? amount.withUnit(Amount.Kind.COUNT, amount.unit())
              : null;
      case POINTS ->
          bare || amount.kind() == Amount.Kind.POINTS
              ? amount.withUnit(Amount.Kind.POINTS, amount.unit())
              : null;
      case TEXT -> null;
    };
  }

  private static boolean isCounted(Amount amount) {
    return amount.kind() == Amount.Kind.PERSONS || amount.kind() == Amount.Kind.COUNT;
  }

  private @Nullable Amount money(Amount amount, Column column, Grid.@Nullable Cell label) {
    String named = MoneyUnit.named(column.text()).orElse(null);
    if (named == null && label != null) {
      named = MoneyUnit.named(label.text()).orElse(unit);
    }
    named = named == null ? unit : named;
    return named == null ? null : amount.withUnit(Amount.Kind.MONEY, named);
  }

  /** Name and value side by side, where no header names columns. */
  private void pairs(List<Grid.Cell> row) {
    for (int i = 0; i + 1 < row.size(); i++) {
      Grid.Cell name = row.get(i);
      Amount amount = row.get(i + 1).number();
      if (amount != null) {
        String item = TableItem.ofPair(name.head(), name.text(), setting.finalAccounts());
        Amount read =
            item == null
                ? null
                : measured(
                    amount, Items.get(item).measure(), new Column(name.head(), name.text()), name);
        if (item != null && read != null) {
          emit(
              row.get(i + 1),
              read,
              item,
              TableItem.stage(name.head()),
              TableItem.year(name.head(), setting.year()));
        }
      }
    }
    gradeIn(row);
  }

  private void gradeIn(List<Grid.Cell> row) {
    for (Grid.Cell cell : row) {
      Term result = cell.head().result();
      Grid.Cell beside = Grid.after(row, cell);
      if (result != null
          && result.is(Term.Role.GRADE)
          && beside != null
          && Grade.isWord(beside.text())) {
        sink.accept(
            new Found(
                project,
                "grade",
                setting.year(),
                null,
                null,
                beside.text(),
                beside.plain().span(0, beside.text().length()),
                Figure.Origin.TABLE,
                number,
                true));
      }
    }
  }

  private void emit(
      Grid.Cell cell, Amount amount, String item, @Nullable String stage, @Nullable Integer year) {
    if (year != null && setting.year() != null && year > setting.year()) {
      return;
    }
    sink.accept(
        new Found(
            project,
            item,
            year,
            stage,
            amount,
            cell.text(),
            cell.plain().span(0, cell.text().length()),
            Figure.Origin.TABLE,
            number,
            true));
  }
}
