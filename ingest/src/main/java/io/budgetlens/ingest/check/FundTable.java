package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.BesideAmounts.Amount;
import io.budgetlens.ingest.check.StatedFunds.Fund;
import io.budgetlens.ingest.check.StatedFunds.Part;
import io.budgetlens.ingest.check.StatedFunds.Told;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The summary of fiscal appropriations 财政拨款收入支出决算总表: its left side is the income and the opening
 * carry-over, a row a fund; its right side the expenditure and the closing carry-over, a column a
 * fund. What cannot be placed surely is unsaid.
 */
final class FundTable {
  private static final Pattern OPENING = Pattern.compile("年初(?:财政拨款)?结转和?结余");
  private static final Pattern CLOSING = Pattern.compile("年末财政拨款结转和?结余");
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?");
  private static final Pattern LINE_NUMBER = Pattern.compile("[0-9]{1,2}");
  private static final Pattern UNIT = Pattern.compile("单位[:：]?(?:人民币)?(亿元|万元|元)");
  private static final int CAPTION = 120;

  private final Document document;
  private final Table table;
  private final String unit;
  private final int middle;
  private final Map<Fund, Map<Part, Told>> told = new EnumMap<>(Fund.class);

  private FundTable(Document document, Table table, String unit, int middle) {
    this.document = document;
    this.table = table;
    this.unit = unit;
    this.middle = middle;
  }

  /** What the first such table of a document tells, by fund; empty where there is none. */
  static Map<Fund, Map<Part, Told>> read(Document document) {
    for (Table table : document.tables()) {
      Table.Cell spending = find(document, table, "本年支出合计");
      String unit = spending == null ? null : unit(document, table);
      if (spending != null && unit != null && holds(document, table, CLOSING)) {
        return new FundTable(document, table, unit, spending.column()).told();
      }
    }
    return Map.of();
  }

  private Map<Fund, Map<Part, Told>> told() {
    boolean opened = false;
    for (Table.Row row : table.rows()) {
      Table.Cell left = label(row, false);
      String name = left == null ? "" : words(left);
      opened = opened || OPENING.matcher(name).matches();
      if (left != null) {
        left(row, left, name, opened);
      }
      Table.Cell right = label(row, true);
      if (right != null) {
        right(row, right);
      }
    }
    return told;
  }

  private void left(Table.Row row, Table.Cell label, String name, boolean opened) {
    boolean isWhole = name.equals("本年收入合计") || OPENING.matcher(name).matches();
    Fund fund = isWhole ? Fund.ALL : Fund.named(name);
    if (fund != null && (isWhole || name.contains("财政拨款"))) {
      List<Table.Cell> numbers =
          row.cells().stream()
              .filter(c -> c.column() > label.column() && c.column() < middle && isNumber(c))
              .toList();
      boolean isLineNumber =
          numbers.size() == 1 && LINE_NUMBER.matcher(words(numbers.get(0))).matches();
      if (!numbers.isEmpty() && !isLineNumber) {
        put(fund, opened ? Part.OPENING : Part.INCOME, numbers.get(numbers.size() - 1));
      }
    }
  }

  private void right(Table.Row row, Table.Cell label) {
    Part part =
        words(label).equals("本年支出合计")
            ? Part.SPENT
            : CLOSING.matcher(words(label)).matches() ? Part.CLOSING : null;
    if (part != null) {
      for (Table.Cell cell : row.cells()) {
        Fund fund = cell.column() > middle && isNumber(cell) ? over(cell) : null;
        if (fund != null) {
          put(fund, part, cell);
        }
      }
    }
  }

  /** The fund that the header of a column names. */
  private @Nullable Fund over(Table.Cell cell) {
    return table.rows().stream()
        .flatMap(r -> r.cells().stream())
        .filter(c -> c.row() < cell.row() && c.column() == cell.column() && !isNumber(c))
        .map(c -> isSum(words(c)) ? Fund.ALL : Fund.named(words(c)))
        .filter(f -> f != null)
        .findFirst()
        .orElse(null);
  }

  private static boolean isSum(String words) {
    return words.equals("合计") || words.equals("小计");
  }

  private void put(Fund fund, Part part, Table.Cell cell) {
    Amount amount = BesideAmounts.amount(words(cell), BesideAmounts.unit(unit));
    told.computeIfAbsent(fund, f -> new EnumMap<>(Part.class))
        .putIfAbsent(part, new Told(amount, cell.span()));
  }

  /** The first words of a row, on one of its sides. */
  private Table.@Nullable Cell label(Table.Row row, boolean right) {
    return row.cells().stream()
        .filter(c -> right == c.column() >= middle)
        .filter(c -> !words(c).isEmpty() && !isNumber(c))
        .findFirst()
        .orElse(null);
  }

  private boolean isNumber(Table.Cell cell) {
    return NUMBER.matcher(words(cell)).matches();
  }

  private String words(Table.Cell cell) {
    return words(document, cell);
  }

  private static String words(Document document, Table.Cell cell) {
    return document.words(cell.span()).replaceAll("[\\s　]", "");
  }

  private static Table.@Nullable Cell find(Document document, Table table, String words) {
    return cells(table).stream()
        .filter(c -> words(document, c).equals(words))
        .findFirst()
        .orElse(null);
  }

  private static boolean holds(Document document, Table table, Pattern pattern) {
    return cells(table).stream().anyMatch(c -> pattern.matcher(words(document, c)).matches());
  }

  private static List<Table.Cell> cells(Table table) {
    return table.rows().stream().flatMap(r -> r.cells().stream()).toList();
  }

  /** The unit that the table names, or the lines before it. */
  private static @Nullable String unit(Document document, Table table) {
    List<String> places = new ArrayList<>();
    cells(table).forEach(c -> places.add(words(document, c)));
    int start = cells(table).get(0).span().start();
    String before = document.text().substring(Math.max(0, start - CAPTION), start);
    places.add(before.replaceAll("[\\s　]", ""));
    return places.stream()
        .map(FundTable::unitIn)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> unitIn(String words) {
    Matcher matcher = UNIT.matcher(words);
    Optional<String> last = Optional.empty();
    while (matcher.find()) {
      last = Optional.of(matcher.group(1));
    }
    return last;
  }
}
