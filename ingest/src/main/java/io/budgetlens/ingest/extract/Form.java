package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A self-evaluation form as far as it has been read. */
final class Form {
  private final @Nullable FormTitle title;
  private final Map<FormKey, Written> keys = new EnumMap<>(FormKey.class);
  private final List<Fund> funds = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Grid.Cell> parts = new LinkedHashMap<>();
  private final List<Part> spending = new ArrayList<>();
  private final Set<Integer> tables = new HashSet<>();
  private @Nullable Integer year;
  private @Nullable String money;
  private Grid.@Nullable Cell total;
  private boolean totalled;
  private @Nullable Written grade;
  private boolean executed;
  private boolean evaluated;
  private boolean planned;

  Form(@Nullable FormTitle title, @Nullable Integer year, @Nullable String money) {
    this.title = title;
    this.year = year;
    this.money = money;
  }

  /**
   * A row of the fund area.
   *
   * @param cells by column
   * @param columnWords the heads of its money columns, which may name a unit
   */
  record Fund(
      FundSource source,
      Grid.Cell label,
      Map<FormColumn, Grid.Cell> cells,
      Map<FormColumn, String> columnWords) {
    Fund {
      cells = Map.copyOf(cells);
      columnWords = Map.copyOf(columnWords);
    }
  }

  /** A row of the indicator area; the levels are those it stands under. */
  record Line(
      @Nullable Written level1,
      @Nullable Written level2,
      Written level3,
      Map<FormColumn, Grid.Cell> cells) {
    Line {
      cells = Map.copyOf(cells);
    }
  }

  /** An item with the number that stands behind its name, in the same cell or beside it. */
  record Part(String item, Amount number, Span span) {}

  @Nullable FormTitle title() {
    return title;
  }

  @Nullable Integer year() {
    return year;
  }

  void year(@Nullable Integer told) {
    year = year == null ? told : year;
  }

  @Nullable String money() {
    return money;
  }

  void money(@Nullable String told) {
    money = told == null ? money : told;
  }

  void key(FormKey key, Written value) {
    keys.putIfAbsent(key, value);
  }

  @Nullable Written key(FormKey key) {
    return keys.get(key);
  }

  /** A row of the fund area; one without a number leaves no trace but that of its header. */
  void fund(Fund fund, boolean hasExecuted) {
    if (!fund.cells().isEmpty()) {
      funds.add(fund);
    }
    executed |= hasExecuted;
  }

  /** A part of the unit's spending that is told beside the funds, e.g. 基本支出：520.67. */
  void part(Part part) {
    spending.add(part);
  }

  List<Part> spending() {
    return spending;
  }

  List<Fund> funds() {
    return funds;
  }

  void line(Line line) {
    lines.add(line);
  }

  /** Puts behind the last indicator's names what the next page says of them. */
  void carryOn(@Nullable Written more2, @Nullable Written more3) {
    if (!lines.isEmpty()) {
      Line last = lines.remove(lines.size() - 1);
      Written level2 = last.level2();
      lines.add(
          new Line(
              last.level1(),
              level2 == null || more2 == null ? level2 : level2.and(more2),
              more3 == null ? last.level3() : last.level3().and(more3),
              last.cells()));
    }
  }

  List<Line> lines() {
    return lines;
  }

  /** Says what the indicator area's header promises: results, or targets only. */
  void indicators(boolean results) {
    evaluated |= results;
    planned |= !results;
  }

  void total(Grid.@Nullable Cell score) {
    total = total == null ? score : total;
    totalled = true;
  }

  Grid.@Nullable Cell total() {
    return total;
  }

  /** Whether its total row has been met. */
  boolean isTotalled() {
    return totalled;
  }

  void part(String item, Grid.Cell score) {
    parts.putIfAbsent(item, score);
  }

  /** Scores of dimensions by item, where the form writes them. */
  Map<String, Grid.Cell> parts() {
    return parts;
  }

  void grade(Written written) {
    grade = grade == null ? written : grade;
  }

  @Nullable Written grade() {
    return grade;
  }

  void claim(int table) {
    tables.add(table);
  }

  boolean isOf(int table) {
    return tables.contains(table);
  }

  Set<Integer> tables() {
    return tables;
  }

  boolean isEmpty() {
    return funds.isEmpty() && lines.isEmpty() && !totalled;
  }

  /** Whether its words show it to be a form: a title, or the name of a project or a unit. */
  boolean isHeaded() {
    return title != null || keys.containsKey(FormKey.NAME) || keys.containsKey(FormKey.UNIT);
  }

  /** Whether it states targets only: no results, no scores. */
  boolean isPlan() {
    boolean results = evaluated || executed || total != null;
    return (title != null && title.plan()) || (planned && !evaluated) || !results;
  }

  /** Whether it is of one project and not of a whole unit. */
  boolean isOfProject() {
    if (title != null && title.department()) {
      return false;
    }
    return keys.containsKey(FormKey.NAME) || (title != null && title.project());
  }
}
