package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The figures that a form states: its funds' amounts and rates, its scores, its grade. */
final class FormFigures {
  private static final Map<FormColumn, String> ITEMS =
      Map.of(
          FormColumn.INITIAL, "initial_budget",
          FormColumn.ADJUSTED, "adjusted_budget",
          FormColumn.EXECUTED, "expenditure",
          FormColumn.RATE, "execution_rate");
  private static final Map<FormColumn, String> STAGES =
      Map.of(FormColumn.INITIAL, "initial", FormColumn.ADJUSTED, "adjusted");

  private final Form form;
  private final @Nullable Integer year;
  private final int number;
  private final Consumer<Found> sink;

  private FormFigures(Form form, @Nullable Integer year, int number, Consumer<Found> sink) {
    this.form = form;
    this.year = form.year() == null ? year : form.year();
    this.number = number;
    this.sink = sink;
  }

  /**
   * @param year the document's, for a form that names none
   * @param number tells the figures of this form from those of other sentences and tables
   */
  static void of(Form form, @Nullable Integer year, int number, Consumer<Found> sink) {
    if (!form.isOfProject() || FormProject.name(form) != null) {
      new FormFigures(form, year, number, sink).run();
    }
  }

  private void run() {
    Set<FundSource> seen = new HashSet<>();
    for (Form.Fund fund : FormFunds.of(form)) {
      if (seen.add(fund.source())) {
        fund(fund);
      }
    }
    form.spending().forEach(this::spending);
    scores();
    Written grade = form.grade();
    if (grade != null) {
      sink.accept(found("grade", null, null, grade.words(), grade.span()));
    }
  }

  private void fund(Form.Fund fund) {
    String prefix = fund.source().prefix();
    if (prefix == null) {
      return;
    }
    ITEMS.forEach(
        (column, item) -> {
          Amount amount = FormFunds.amount(fund, column, form);
          Grid.Cell cell = fund.cells().get(column);
          boolean known = Items.find(prefix + item).isPresent();
          if (amount != null && cell != null && known) {
            emit(prefix + item, STAGES.get(column), amount, cell);
          }
        });
    Grid.Cell score = fund.cells().get(FormColumn.SCORE);
    if (fund.source() == FundSource.TOTAL && score != null) {
      points("score_execution", score);
    }
  }

  private void spending(Form.Part part) {
    Amount amount = FormFunds.money(part.number(), form.money());
    if (amount != null) {
      sink.accept(found(part.item(), null, amount, "", part.span()));
    }
  }

  private void scores() {
    form.parts().forEach(this::points);
    if (!hasExecutionScore()) {
      form.lines().stream()
          .filter(l -> isExecution(l.level3().words()))
          .map(l -> l.cells().get(FormColumn.SCORE))
          .filter(c -> c != null)
          .limit(1)
          .forEach(c -> points("score_execution", c));
    }
    Grid.Cell total = form.total();
    if (total != null) {
      points("total_score", total);
    }
  }

  private boolean hasExecutionScore() {
    return form.parts().containsKey("score_execution")
        || form.funds().stream()
            .anyMatch(
                f -> f.source() == FundSource.TOTAL && f.cells().containsKey(FormColumn.SCORE));
  }

  private static boolean isExecution(String words) {
    return words.equals("预算执行率") || words.equals("预算执行") || words.equals("资金执行率");
  }

  private void points(String item, Grid.@Nullable Cell cell) {
    Amount number = cell == null ? null : cell.number();
    if (cell == null || number == null) {
      return;
    }
    boolean bare = number.kind() == Amount.Kind.BARE;
    if (bare || number.measures(Measure.POINTS)) {
      emit(item, null, number.withUnit(Amount.Kind.POINTS, number.unit()), cell);
    }
  }

  private void emit(String item, @Nullable String stage, Amount amount, Grid.Cell cell) {
    Span span = cell.plain().span(0, cell.text().length());
    sink.accept(found(item, stage, amount, cell.text(), span));
  }

  private Found found(
      String item, @Nullable String stage, @Nullable Amount amount, String words, Span span) {
    return new Found(
        form.isOfProject() ? FormProject.name(form) : null,
        item,
        year,
        stage,
        amount,
        words,
        span,
        Figure.Origin.TABLE,
        number,
        true);
  }

  /** The number of a cell that holds points. */
  static @Nullable BigDecimal pointsIn(Grid.@Nullable Cell cell) {
    Amount number = cell == null ? null : cell.number();
    boolean points =
        number != null
            && (number.kind() == Amount.Kind.BARE || number.kind() == Amount.Kind.POINTS);
    return points && number != null ? number.number() : null;
  }
}
