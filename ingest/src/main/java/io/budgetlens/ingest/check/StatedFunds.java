package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.BesideAmounts.Amount;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The money of each fund that a document's accounts of fiscal appropriations state, a row a fund:
 * income, opening carry-over, expenditure, closing carry-over. The sum of all funds is a row where
 * the funds cannot be told apart.
 */
final class StatedFunds {
  /** A fund, or all of them. */
  enum Fund {
    ALL(new Words("财政拨款", "fiscal appropriation"), ""),
    GENERAL(new Words("一般公共预算财政拨款", "general public budget"), "一般公共预算"),
    GOVERNMENT(new Words("政府性基金预算财政拨款", "government fund"), "政府性基金"),
    STATE_CAPITAL(new Words("国有资本经营预算财政拨款", "state capital operation"), "国有资本经营");

    private final Words title;
    private final String written;

    Fund(Words title, String written) {
      this.title = title;
      this.written = written;
    }

    /** The fund that some words name, but not all of them together. */
    static @Nullable Fund named(String words) {
      return Arrays.stream(values())
          .filter(f -> f != ALL && words.contains(f.written))
          .findFirst()
          .orElse(null);
    }
  }

  /** A part of a fund's account, by its column. */
  enum Part {
    INCOME("fund_income"),
    OPENING("fund_opening"),
    SPENT("fund_spent"),
    CLOSING("fund_closing");

    private final String column;

    Part(String column) {
      this.column = column;
    }
  }

  /** An amount and where it stands. */
  record Told(Amount amount, Span span) {}

  static final Map<String, Words> NAMES =
      Map.of(
          Part.INCOME.column, new Words("本年收入", "income of the year"),
          Part.OPENING.column, new Words("年初结转和结余", "opening carry-over"),
          Part.SPENT.column, new Words("本年支出", "expenditure of the year"),
          Part.CLOSING.column, new Words("年末结转和结余", "closing carry-over"));

  static final TableContract CONTRACT =
      new RowColumns()
          .figure(Part.INCOME.column, ColumnType.MONEY)
          .figure(Part.OPENING.column, ColumnType.MONEY)
          .figure(Part.SPENT.column, ColumnType.MONEY)
          .figure(Part.CLOSING.column, ColumnType.MONEY)
          .contract(Relation.FUNDS.view());

  private static final int PARTS = Part.values().length;

  private final Stated stated;
  private final Paper paper;

  private StatedFunds(Stated stated, Paper paper) {
    this.stated = stated;
    this.paper = paper;
  }

  /** Adds what the tables and the words of the unit's document tell. */
  static void add(Stated stated, Paper paper) {
    Document document = paper.document();
    if (document.text().contains("年末财政拨款结转") || document.text().contains("财政拨款年末结转")) {
      StatedFunds funds = new StatedFunds(stated, paper);
      funds.add(FundTable.read(document));
      funds.add("words", Fund.ALL, FundWords.read(document));
    }
  }

  private void add(Map<Fund, Map<Part, Told>> told) {
    Map<Part, Told> all = told.getOrDefault(Fund.ALL, Map.of());
    boolean apart = false;
    for (Fund fund : Fund.values()) {
      Map<Part, Told> own = told.get(fund);
      if (fund != Fund.ALL && own != null) {
        Map<Part, Told> whole = new EnumMap<>(own);
        nought(told, all, own).forEach(whole::putIfAbsent);
        apart |= whole.size() == PARTS;
        add("table " + fund, fund, whole);
      }
    }
    if (!apart) {
      add("table", Fund.ALL, all);
    }
  }

  /** Where the funds that are told make up the sum, nothing is left for the one that is not. */
  private static Map<Part, Told> nought(
      Map<Fund, Map<Part, Told>> told, Map<Part, Told> all, Map<Part, Told> own) {
    Map<Part, Told> nought = new EnumMap<>(Part.class);
    all.forEach(
        (part, sum) -> {
          BigDecimal others =
              told.entrySet().stream()
                  .filter(e -> e.getKey() != Fund.ALL)
                  .flatMap(e -> Optional.ofNullable(e.getValue().get(part)).stream())
                  .map(t -> t.amount().value())
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          if (!own.containsKey(part) && others.compareTo(sum.amount().value()) == 0) {
            nought.put(part, new Told(new Amount(BigDecimal.ZERO, BigDecimal.ZERO), sum.span()));
          }
        });
    return nought;
  }

  private void add(String place, Fund fund, Map<Part, Told> parts) {
    if (parts.size() < PARTS) {
      return;
    }
    Map<String, @Nullable Object> row = RowColumns.row(stated.docId(), place);
    describe(row, fund);
    parts.forEach(
        (part, told) -> {
          Object value = RowColumns.typed(Measure.MONEY, told.amount().value());
          RowColumns.put(row, part.column, value, told.amount().halfStep());
          stated.quote(place, part.column, told.span());
        });
    stated.add(Relation.FUNDS, new Row(new LinkedHashMap<>(row)));
  }

  private void describe(Map<String, @Nullable Object> row, Fund fund) {
    Subject subject = paper.subject();
    String scope = paper.reading().entityScope();
    row.put("unit_id", subject.name());
    row.put("fiscal_year", subject.year() == null ? 0 : subject.year().value());
    row.put("entity_scope", scope == null ? "" : scope);
    row.put(StatedColumns.IS_UNIT, true);
    row.put(StatedColumns.OWN_YEAR, true);
    row.put(StatedColumns.MONEY_UNIT, StatedDocument.moneyUnit(subject));
    row.put("item_zh", fund.title.zh());
    row.put("item_en", fund.title.en());
  }
}
