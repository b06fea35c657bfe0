package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Table;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The basic data table that goes with a whole unit's self-evaluation (基础数据表): posts and staff below
 * their heads, and spending that is to be held down, last year's and this year's side by side.
 */
final class BasicData {
  private static final String TITLE = "基础数据表";

  /** What a row's label names, by the words it holds; the first that fits is it. */
  private static final List<Map.Entry<String, String>> ROWS =
      List.of(
          Map.entry("三公", "three_public"),
          Map.entry("车购置和", "vehicle"),
          Map.entry("车购置及", "vehicle"),
          Map.entry("车运行", "vehicle_operation"),
          Map.entry("车购置", "vehicle_purchase"),
          Map.entry("出国", "overseas_travel"),
          Map.entry("公务接待", "reception"),
          Map.entry("公用经费", "running_cost"),
          Map.entry("项目支出", "project"));

  private final Setting setting;
  private final int number;
  private final Consumer<Found> sink;
  private final Map<Integer, Column> columns = new TreeMap<>();
  private final @Nullable String unit;

  private record Column(String kind, @Nullable Integer year, boolean staff) {}

  private BasicData(Setting setting, int number, @Nullable String unit, Consumer<Found> sink) {
    this.setting = setting;
    this.number = number;
    this.unit = unit;
    this.sink = sink;
  }

  /** Whether the table was one, and has been read. */
  static boolean read(
      CommonUnit common, Table table, Setting setting, int number, Consumer<Found> sink) {
    Document document = common.document();
    Grid grid = new Grid(document, table);
    boolean titled = grid.holds(TITLE) || TableCaption.before(document, table).contains(TITLE);
    boolean staff = grid.holds("实际在职人数") && grid.holds("控制率");
    if (!titled && !staff && !grid.holds("财政供养人员情况")) {
      return false;
    }
    String unit = CellMeasure.of(grid, table, common).unit();
    BasicData reader = new BasicData(setting, number, unit, sink);
    grid.rows().forEach(reader::row);
    return true;
  }

  private void row(List<Grid.Cell> row) {
    boolean numbers = row.stream().anyMatch(c -> c.number() != null);
    if (!numbers && row.stream().filter(c -> columnOf(c.text()) != null).count() >= 2) {
      columns.clear();
      row.forEach(
          c -> {
            Column column = columnOf(c.text());
            if (column != null) {
              columns.put(c.column(), column);
            }
          });
    } else {
      values(row);
    }
  }

  private @Nullable Column columnOf(String words) {
    Integer year = yearIn(words);
    if (words.contains("编制")) {
      return new Column("staff_authorised", setting.year(), true);
    }
    if (words.contains("在职") && words.contains("人数")) {
      return new Column("staff_actual", year, true);
    }
    if (words.contains("控制率")) {
      return new Column("staffing_rate", setting.year(), true);
    }
    if (words.length() > 14 || (!words.contains("决算") && !words.contains("预算"))) {
      return null;
    }
    return new Column(words.contains("决算") ? "_expenditure" : "_budget", year, false);
  }

  /** The year a head names; one that names none is of the report's year. */
  private @Nullable Integer yearIn(String words) {
    if (words.contains("上年")) {
      return setting.year() == null ? null : Integer.valueOf(setting.year() - 1);
    }
    Integer written = YearOfReport.inTitle(words);
    return written == null ? setting.year() : written;
  }

  private void values(List<Grid.Cell> row) {
    String label = row.get(0).number() == null ? row.get(0).text() : "";
    for (Grid.Cell cell : row) {
      Column column = columns.get(cell.column());
      if (cell.number() != null && column != null) {
        String item = column.staff() ? column.kind() : item(label, column.kind());
        if (item != null && Items.find(item).isPresent()) {
          emit(item, column, cell, cell.number());
        }
      }
    }
  }

  private static @Nullable String item(String label, String kind) {
    return ROWS.stream()
        .filter(e -> label.contains(e.getKey()))
        .map(e -> e.getValue() + kind)
        .findFirst()
        .orElse(null);
  }

  private void emit(String item, Column column, Grid.Cell cell, Amount number) {
    Amount amount = measured(number, Items.get(item).measure());
    boolean future =
        setting.year() != null && column.year() != null && column.year() > setting.year();
    if (amount != null && !future) {
      sink.accept(
          new Found(
              null,
              item,
              column.year(),
              null,
              amount,
              cell.text(),
              cell.plain().span(0, cell.text().length()),
              Figure.Origin.TABLE,
              this.number,
              true));
    }
  }

  private @Nullable Amount measured(Amount number, Measure measure) {
    boolean bare = number.kind() == Amount.Kind.BARE;
    return switch (measure) {
      case MONEY -> FormFunds.money(number, unit);
      case RATIO -> number.kind() == Amount.Kind.PERCENT ? number : null;
      case PERSONS ->
          bare || number.kind() == Amount.Kind.PERSONS
              ? number.withUnit(Amount.Kind.PERSONS, number.unit())
              : null;
      default -> null;
    };
  }
}
