package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.BesideAmounts.Amount;
import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.scheme.ExecutionRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pivots a subject's figures to a row of {@code stated}. */
final class StatedDocument {
  private static final Set<String> WAN = Set.of("万元", "亿元", "萬元", "億元", "万", "亿");

  private StatedDocument() {}

  /**
   * One row of {@code stated} for a subject, and one more for each figure of {@code names} that the
   * document also states otherwise.
   *
   * @param docId the document's id or number, and
   * @param place the subject's within it; they find both again in a result
   */
  static List<Row> rows(String docId, String place, Paper paper, Set<String> names) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(new Key(docId, place, place, null), paper, names));
    List<Figure> rivals = paper.subject().rivals();
    for (int r = 0; r < rivals.size(); r++) {
      String item = rivals.get(r).item();
      if (names.contains(item)) {
        Key key = new Key(docId, place + "~" + r, place, item);
        rows.add(row(key, paper.speaking(rivals.get(r)), names));
      }
    }
    return rows;
  }

  private record Key(String docId, String place, String basePlace, @Nullable String rival) {}

  private static Row row(Key key, Paper paper, Set<String> names) {
    Subject subject = paper.subject();
    ScoreSheet sheet = paper.sheet();
    String scope = paper.reading().entityScope();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("doc_id", key.docId());
    row.put("place", key.place());
    row.put("unit_id", subject.name());
    row.put("fiscal_year", subject.year() == null ? 0 : subject.year().value());
    row.put("entity_scope", scope == null ? "" : scope);
    row.put(StatedColumns.BASE_PLACE, key.basePlace());
    row.put(StatedColumns.RIVAL, key.rival());
    row.put(StatedColumns.IS_UNIT, subject.isUnit());
    row.put(StatedColumns.MONEY_UNIT, moneyUnit(subject));
    row.put(StatedColumns.OWN_YEAR, subject.isOwnYear());
    row.put("scores_complete", sheet.complete() || IndicatorScores.areComplete(paper.beside()));
    row.put("scheme_certain", sheet.schemeCertain());
    row.put("maxima_stated", sheet.maximaStated());
    row.put("carryover_nonfiscal", CarryoverSource.isNonFiscal(paper.document(), subject));
    row.put("budget_taken_back", CarryoverSource.isTakenBack(paper.document()));
    row.put("basic_parts_apart", BasicParts.areApart(paper.document(), subject));
    row.put("spending_by_nature", BasicParts.areByNature(paper.document(), subject));
    row.put(StatedColumns.SERIES, key.docId());
    for (String name : names) {
      put(row, name, paper);
    }
    return new Row(row);
  }

  private static void put(Map<String, @Nullable Object> row, String name, Paper paper) {
    Figure figure = paper.subject().figures().get(name);
    Amount beside = figure == null ? beside(name, paper) : null;
    if (beside != null) {
      row.put(name, typed(name, beside.value()));
      row.put("h_" + name, beside.halfStep().setScale(6, RoundingMode.HALF_UP));
      return;
    }
    BigDecimal value = figure == null ? besideItems(name, paper.sheet()) : spoken(figure, paper);
    Object typed = value == null ? null : typed(name, value);
    row.put(name, typed);
    row.put("h_" + name, typed == null ? null : step(figure).setScale(6, RoundingMode.HALF_UP));
  }

  private static @Nullable Amount beside(String name, Paper paper) {
    if (name.startsWith(StatedColumns.ALSO)) {
      return paper.also().get(StatedColumns.bare(name));
    }
    return paper.beside().get(name);
  }

  /** The names of all that a paper states. */
  static Set<String> names(Paper paper) {
    Set<String> names = new HashSet<>(paper.subject().figures().keySet());
    names.addAll(paper.beside().keySet());
    paper.also().keySet().forEach(n -> names.add(StatedColumns.ALSO + n));
    return names;
  }

  /** Staff are compared only where both figures count the same kind of post. */
  private static @Nullable BigDecimal spoken(Figure figure, Paper paper) {
    boolean isUnlike =
        figure.item().equals("staff_authorised")
            && !StaffKinds.areAlike(paper.document(), paper.subject());
    return isUnlike ? null : figure.value();
  }

  /** A written nought is exact, however few digits it has. */
  private static BigDecimal step(@Nullable Figure figure) {
    boolean exact = figure == null || figure.value() == null || figure.value().signum() == 0;
    return exact || figure == null ? BigDecimal.ZERO : figure.halfStep();
  }

  private static @Nullable BigDecimal besideItems(String name, ScoreSheet sheet) {
    if (name.startsWith("max_")) {
      return sheet.max(name.substring("max_".length())).orElse(null);
    }
    ExecutionRule rule = sheet.executionRule();
    if (rule == null) {
      return null;
    }
    return switch (name) {
      case "execution_full_from" ->
          rule.kind() == ExecutionRule.Kind.LINEAR ? null : rule.fullFrom();
      case "execution_none_below" -> rule.noneBelow();
      default -> null;
    };
  }

  private static @Nullable Object typed(String name, BigDecimal value) {
    return RowColumns.typed(StatedColumns.quantity(name).measure(), value);
  }

  static String moneyUnit(Subject subject) {
    long wan =
        subject.figures().values().stream()
            .filter(f -> f.unitWritten() != null && WAN.contains(f.unitWritten()))
            .count();
    long yuan =
        subject.figures().values().stream().filter(f -> "元".equals(f.unitWritten())).count();
    return wan >= yuan ? "wan" : "yuan";
  }
}
