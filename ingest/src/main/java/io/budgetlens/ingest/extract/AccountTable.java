package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard tables of final accounts, told apart by the words of their titles, else by the words
 * they hold; their numbers differ from place to place and from year to year.
 */
enum AccountTable {
  /** 收入支出决算总表. */
  SUMMARY,
  /** 收入决算表. */
  INCOME,
  /** 支出决算表. */
  EXPENDITURE,
  /** 一般公共预算财政拨款基本支出决算(明细)表. */
  BASIC,
  /** “三公”经费支出决算表. */
  THREE_PUBLIC,
  /** A table of one fund, of which none of the unit's totals can be read. */
  ONE_FUND,
  /** A table of something else: assets, procurement, performance. */
  FOREIGN;

  private static final int LONGEST_TITLE = 60;
  private static final int TITLE_ROWS = 4;
  private static final int MOST_TABLES = 20;
  private static final List<String> OTHERS =
      List.of("国有资产", "政府采购", "资产负债", "绩效", "机构", "人员情况", "债务", "机关运行经费");

  /** The kind of a table, absent where it is no standard table. */
  static @Nullable AccountTable of(Document document, Table table, Grid grid) {
    AccountTable inside = titled(titleRows(grid));
    AccountTable before = inside != null ? inside : titled(caption(document, table));
    return before != null && before.fits(grid) ? before : byWords(grid);
  }

  /** A comparison of years may bear the title of a standard table; it has no sums of its own. */
  private boolean fits(Grid grid) {
    return switch (this) {
      case SUMMARY -> grid.holds("总计");
      case INCOME, EXPENDITURE -> grid.holds("合计");
      default -> true;
    };
  }

  /** Whether a document without a title holds the unit's own standard tables. */
  static boolean standIn(Document document) {
    return document.tables().stream()
        .limit(MOST_TABLES)
        .map(table -> of(document, table, new Grid(document, table)))
        .anyMatch(kind -> kind == SUMMARY || kind == INCOME || kind == EXPENDITURE);
  }

  private static List<String> caption(Document document, Table table) {
    return TableCaption.before(document, table).lines().toList();
  }

  /** Rows of one cell over the header. */
  private static List<String> titleRows(Grid grid) {
    return grid.rows().stream()
        .limit(TITLE_ROWS)
        .filter(row -> row.size() == 1)
        .map(row -> row.get(0).text())
        .toList();
  }

  /** The title nearest to the table. */
  private static @Nullable AccountTable titled(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i);
      AccountTable kind = line.length() <= LONGEST_TITLE ? named(line) : null;
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  static @Nullable AccountTable named(String title) {
    if (!title.contains("表") && !title.contains("决算")) {
      return null;
    }
    if (title.contains("三公")) {
      return THREE_PUBLIC;
    }
    if (OTHERS.stream().anyMatch(title::contains)) {
      return FOREIGN;
    }
    return title.contains("基本支出") ? BASIC : ofMoney(title);
  }

  private static @Nullable AccountTable ofMoney(String title) {
    boolean fund =
        title.contains("财政拨款")
            || title.contains("政府性基金")
            || title.contains("国有资本")
            || title.contains("公共预算")
            || title.contains("项目支出")
            || title.contains("财政专户");
    if (fund) {
      return title.contains("支出") || title.contains("收支") ? ONE_FUND : null;
    }
    boolean both = title.contains("收入支出") || title.contains("收支");
    if (both) {
      return title.contains("决算") || title.contains("总表") ? SUMMARY : null;
    }
    if (title.contains("支出决算") && title.contains("表")) {
      return EXPENDITURE;
    }
    return title.contains("收入决算") && title.contains("表") ? INCOME : null;
  }

  /** Without a title, what only one kind of table holds. */
  private static @Nullable AccountTable byWords(Grid grid) {
    if (grid.holds("人员经费合计") && grid.holds("公用经费合计")) {
      return BASIC;
    }
    if (grid.holds("本年收入合计") && grid.holds("本年支出合计") && grid.holds("总计")) {
      return isOfFunds(grid) ? ONE_FUND : SUMMARY;
    }
    if (grid.holds("附属单位上缴") && grid.holds("上级补助")) {
      return INCOME;
    }
    if (grid.holds("上缴上级支出") && grid.holds("基本支出")) {
      return EXPENDITURE;
    }
    boolean fund = grid.holds("年末结转和结余") && grid.holds("年初结转和结余") && grid.holds("本年支出");
    return fund ? ONE_FUND : null;
  }

  /** Columns for each fund stand in the summary of fiscal appropriations alone. */
  private static boolean isOfFunds(Grid grid) {
    return grid.holds("年初财政拨款结转和结余") || !(grid.holds("事业收入") || grid.holds("其他收入"));
  }
}
