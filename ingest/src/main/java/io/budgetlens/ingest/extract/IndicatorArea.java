package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The indicator area of a form: rows of level-3 indicators under levels that span rows, sub-totals
 * and the total.
 */
final class IndicatorArea {
  private static final List<FormColumn> COLUMNS =
      List.of(
          FormColumn.OPERATOR,
          FormColumn.TARGET,
          FormColumn.UNIT,
          FormColumn.ACTUAL,
          FormColumn.WEIGHT,
          FormColumn.SCORE,
          FormColumn.REASON);
  private static final List<String> TAILS =
      List.of("评价结论", "自评结论", "存在问题", "存在的问题", "改进措施", "备注", "其他需要说明", "下一步", "注", "绩效自评综合");

  private final Document document;
  private @Nullable FormHead head;
  private boolean under;
  private @Nullable Written level1;
  private @Nullable Written level2;
  private int page;

  IndicatorArea(Document document) {
    this.document = document;
  }

  /** Another form begins: its first rows stand under no level yet. */
  void fresh() {
    level1 = null;
    level2 = null;
  }

  boolean isHeader(FormLine line) {
    if (line.hasNumbers() || line.cells().size() < 2) {
      return false;
    }
    Set<FormColumn> columns = FormHead.of(line, FormColumn::ofIndicator).columns();
    boolean third = columns.contains(FormColumn.LEVEL3);
    boolean upper = columns.contains(FormColumn.LEVEL2) || columns.contains(FormColumn.LEVEL1);
    boolean told = columns.contains(FormColumn.TARGET) || columns.contains(FormColumn.ACTUAL);
    boolean named = third || upper || line.cells().stream().anyMatch(IndicatorArea::isName);
    return (third && (upper || told)) || (named && told && columns.size() > 2);
  }

  private static boolean isName(Grid.Cell cell) {
    return FormColumn.isIndicatorName(cell.text());
  }

  /**
   * @param again whether the rows before were of the same area
   */
  void enter(FormLine line, boolean again) {
    FormHead header = FormHead.of(line, FormColumn::ofIndicator);
    FormHead above = head;
    boolean second = again && under && above != null && above.table() == header.table();
    FormHead named = second && above != null ? header.under(above) : header;
    head = named.with(roles -> named(roles, named.words()));
    under = true;
  }

  /** The column of the indicators themselves, where no head says 三级指标. */
  private static NavigableMap<Integer, FormColumn> named(
      NavigableMap<Integer, FormColumn> roles, NavigableMap<Integer, String> words) {
    if (roles.containsValue(FormColumn.LEVEL3)) {
      return roles;
    }
    words.forEach(
        (column, text) -> {
          if (FormColumn.isIndicatorName(text)) {
            roles.putIfAbsent(column, FormColumn.LEVEL3);
          }
        });
    boolean upper =
        roles.containsValue(FormColumn.LEVEL1) || roles.containsValue(FormColumn.LEVEL2);
    words.forEach(
        (column, text) -> {
          if (!upper && FormColumn.isTypeName(text)) {
            roles.putIfAbsent(column, FormColumn.LEVEL1);
          }
        });
    if (!roles.containsValue(FormColumn.LEVEL3)) {
      roles.replaceAll((c, role) -> role == FormColumn.LEVEL2 ? FormColumn.LEVEL3 : role);
    }
    return roles;
  }

  /** Whether results or scores are among its columns; targets alone are a plan. */
  boolean hasResults() {
    return head != null && (head.has(FormColumn.ACTUAL) || head.has(FormColumn.SCORE));
  }

  /** Whether a line can stand under the header; a table that carries the area on can. */
  boolean holds(FormLine line) {
    under = false;
    FormHead now = head;
    if (now == null) {
      return false;
    }
    head = now.table() == line.table() ? now : now.on(line);
    return head != null;
  }

  /** Whether a line holds an indicator, a sub-total or a total. */
  boolean isRow(FormLine line) {
    Written before1 = level1;
    Written before2 = level2;
    int before = page;
    Form trial = new Form(null, null, null);
    boolean taken = take(line, trial) && !trial.isEmpty();
    level1 = before1;
    level2 = before2;
    page = before;
    return taken;
  }

  boolean take(FormLine line, Form form) {
    FormHead now = head;
    if (now == null || isTail(line)) {
      return false;
    }
    int shift = now.shift(line);
    boolean turned = page != line.page();
    page = line.page();
    if (turned && carriesOn(now, line, shift, form)) {
      return true;
    }
    Grid.Cell sum = sum(line);
    if (sum != null) {
      if (isSubtotal(sum)) {
        subtotal(now, line, sum, shift, form);
      } else {
        form.total(FormTotal.of(now, line, sum, shift));
      }
      return true;
    }
    return indicator(now, line, shift, form);
  }

  /** The first row of a page that has no points carries the words of the last row on. */
  private boolean carriesOn(FormHead now, FormLine line, int shift, Form form) {
    boolean pointed = now.has(FormColumn.WEIGHT) || now.has(FormColumn.SCORE);
    boolean whole = !pointed && now.cell(line, FormColumn.TARGET, shift) != null;
    if (whole || line.hasNumbers() || form.lines().isEmpty() || sum(line) != null) {
      return false;
    }
    Grid.Cell second = starting(now, line, FormColumn.LEVEL2, shift);
    Grid.Cell third = starting(now, line, FormColumn.LEVEL3, shift);
    Written more2 = second == null ? null : Written.of(document, second);
    form.carryOn(more2, third == null ? null : Written.of(document, third));
    level2 = level2 == null || more2 == null ? level2 : level2.and(more2);
    return true;
  }

  private static boolean isTail(FormLine line) {
    String first = line.cells().get(0).text();
    FormKey key = FormKey.of(first);
    boolean other = key != null && key != FormKey.TOTAL_SCORE;
    return other || TAILS.stream().anyMatch(first::startsWith);
  }

  /** The label of a sum among the first cells of a row. */
  private static Grid.@Nullable Cell sum(FormLine line) {
    for (Grid.Cell cell : line.cells().subList(0, Math.min(3, line.cells().size()))) {
      if (cell.number() == null && (FormKey.isTotal(cell.text()) || isSubtotal(cell))) {
        return cell;
      }
    }
    return null;
  }

  private static boolean isSubtotal(Grid.Cell cell) {
    return Head.bare(cell.text()).endsWith("小计") || Head.bare(cell.text()).endsWith("小计得分");
  }

  /** The sub-total of a level-1 group; one of a level-2 group, in level 3's column, is not kept. */
  private void subtotal(FormHead now, FormLine line, Grid.Cell sum, int shift, Form form) {
    String own = dimension(sum.text());
    String item = own != null ? own : level1 == null ? null : dimension(level1.words());
    Grid.Cell score = now.cell(line, FormColumn.SCORE, shift);
    boolean inner = own == null && now.startsIn(sum, FormColumn.LEVEL3, shift);
    if (item != null && score != null && score.number() != null && !inner) {
      form.part(item, score);
    }
  }

  /** The item of a dimension's score, by the words of its level. */
  static @Nullable String dimension(String level) {
    if (level.contains("满意")) {
      return "score_satisfaction";
    }
    if (level.contains("成本")) {
      return "score_cost";
    }
    if (level.contains("产出")) {
      return "score_output";
    }
    if (level.contains("效益") || level.contains("效果")) {
      return "score_benefit";
    }
    return level.contains("预算执行") || level.contains("执行率") ? "score_execution" : null;
  }

  private boolean indicator(FormHead now, FormLine line, int shift, Form form) {
    Grid.Cell first = starting(now, line, FormColumn.LEVEL1, shift);
    Grid.Cell second = starting(now, line, FormColumn.LEVEL2, shift);
    Grid.Cell third = starting(now, line, FormColumn.LEVEL3, shift);
    level(first, second, now, shift);
    Map<FormColumn, Grid.Cell> cells = cells(now, line, shift);
    boolean banner = first != null && second == null && third == null;
    if (banner && first != null) {
      part(first, cells, form);
      return true;
    }
    Grid.Cell name = third != null ? third : second;
    if (name == null || cells.isEmpty() || now.covers(name, FormColumn.SCORE, shift)) {
      return name != null;
    }
    Written words = Written.of(document, name);
    if (words.withoutNumber().says() && cells.values().stream().anyMatch(IndicatorArea::says)) {
      Written above = third == null ? null : level2;
      form.line(new Form.Line(level1, above, words, cells));
    }
    return true;
  }

  private void level(
      Grid.@Nullable Cell first, Grid.@Nullable Cell second, FormHead now, int shift) {
    if (first != null) {
      level1 = Written.of(document, first).withoutWeight();
      level2 = null;
    }
    if (second != null) {
      boolean isName = now.covers(second, FormColumn.LEVEL3, shift);
      level2 = isName ? null : Written.of(document, second).withoutWeight();
    }
  }

  private static Grid.@Nullable Cell starting(
      FormHead now, FormLine line, FormColumn column, int shift) {
    return line.cells().stream()
        .filter(c -> now.startsIn(c, column, shift) && says(c) && c.number() == null)
        .findFirst()
        .orElse(null);
  }

  private static boolean says(Grid.Cell cell) {
    return cell.text().chars().anyMatch(Character::isLetterOrDigit);
  }

  private static Map<FormColumn, Grid.Cell> cells(FormHead now, FormLine line, int shift) {
    Map<FormColumn, Grid.Cell> cells = new EnumMap<>(FormColumn.class);
    for (FormColumn column : COLUMNS) {
      Grid.Cell cell = now.cell(line, column, shift);
      if (cell != null) {
        cells.put(column, cell);
      }
    }
    return cells;
  }

  /** A row of a level-1 group alone, with its score. */
  private static void part(Grid.Cell first, Map<FormColumn, Grid.Cell> cells, Form form) {
    String item = dimension(first.text());
    Grid.Cell score = cells.get(FormColumn.SCORE);
    if (item != null && score != null && score.number() != null) {
      form.part(item, score);
    }
  }
}
