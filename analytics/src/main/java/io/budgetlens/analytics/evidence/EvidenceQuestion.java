package io.budgetlens.analytics.evidence;

import static java.util.stream.Collectors.joining;

import io.budgetlens.analytics.document.DocumentQuestion;
import io.budgetlens.analytics.document.DocumentRow;
import io.budgetlens.analytics.document.FigureRow;
import io.budgetlens.analytics.question.BadQuestion;
import io.budgetlens.analytics.question.Nearest;
import io.budgetlens.analytics.question.NotFound;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.unit.UnitQuestion;
import io.budgetlens.analytics.unit.UnitsNear;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.code.EntityScope;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the number in a record comes from. */
public record EvidenceQuestion(UnitId unit, FiscalYear fiscalYear, EntityScope scope, String item) {
  public EvidenceQuestion {
    if (Items.ofRecord().stream().noneMatch(known -> known.id().equals(item))) {
      throw new BadQuestion("item", noItem(item));
    }
  }

  private static Words noItem(String item) {
    List<Item> near = Nearest.to(item, Items.ofRecord(), Item::id, i -> i.name().zh());
    if (near.isEmpty()) {
      return new Words(
          "年度记录没有项目“" + item + "”；项目标识见 docs/dictionary.md",
          "records have no item '" + item + "'; docs/dictionary.md lists the items");
    }
    String zh = near.stream().map(i -> i.id() + "（" + i.name().zh() + "）").collect(joining("、"));
    String en = near.stream().map(i -> i.id() + " (" + i.name().en() + ")").collect(joining(", "));
    return new Words(
        "年度记录没有项目“" + item + "”；相近的有：" + zh, "records have no item '" + item + "'; near it: " + en);
  }

  /**
   * @throws NotFound if there is no such unit or record, or the item is absent in it
   */
  public Evidence answer(OpenRelease release) {
    Row row = release.askFirst(ofRecord("record"), r -> r).orElseThrow(() -> noRecord(release));
    Object stated = row.value(item);
    if (stated == null) {
      throw noValue();
    }
    BigDecimal value = new BigDecimal(stated.toString());
    Testimony testimony = Testimonies.of(row).of(item);
    DocumentRow document = new DocumentQuestion(new DocumentId(testimony.docId())).answer(release);
    QuotedFigure figure = figure(release, testimony, value);
    QuotedLine line = figure == null ? QuotedLines.quote(release, testimony, item) : null;
    return new Evidence(
        value, testimony, document, figure, line, told(release), retracted(release));
  }

  private List<ToldValue> told(OpenRelease release) {
    return new Precedence(release.ask(ofRecord("told"), r -> r), item).told();
  }

  private List<DocumentRow> retracted(OpenRelease release) {
    Step step =
        Step.beside(EvidenceQuestion.class, "retracted")
            .with("unit", unit.value())
            .with("fiscal_year", fiscalYear.value());
    return release.ask(step, DocumentRow::of);
  }

  private @Nullable QuotedFigure figure(
      OpenRelease release, Testimony testimony, BigDecimal value) {
    Step step =
        Step.beside(EvidenceQuestion.class, "spoken_figures")
            .with("doc", testimony.docId())
            .with("item", item)
            .with("fiscal_year", fiscalYear.value());
    return release.ask(step, FigureRow::of).stream()
        .filter(f -> f.value() != null && f.value().compareTo(value) == 0)
        .findFirst()
        .map(f -> Quotes.of(release, f))
        .orElse(null);
  }

  private Step ofRecord(String question) {
    return Step.beside(EvidenceQuestion.class, question)
        .with("unit", unit.value())
        .with("fiscal_year", fiscalYear.value())
        .with("scope", scope.id());
  }

  private NotFound noRecord(OpenRelease release) {
    Step step = Step.beside(UnitQuestion.class, "unit").with("unit", unit.value());
    boolean known = release.askFirst(step, r -> r).isPresent();
    return known
        ? NotFound.record(unit.value(), fiscalYear.value(), scope.id())
        : new UnitsNear(unit.value()).notFound(release);
  }

  private NotFound noValue() {
    return NotFound.value(unit.value(), fiscalYear.value(), item);
  }
}
