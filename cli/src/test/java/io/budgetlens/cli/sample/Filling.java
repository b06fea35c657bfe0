package io.budgetlens.cli.sample;

import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Fills a report's text from the unit's record and notes each figure that it states. */
final class Filling {
  private final BudgetYear year;
  private final BudgetYears years;
  private final Scores scores;
  private final Set<Report.StatedFigure> figures = new LinkedHashSet<>();

  Filling(BudgetYear year, BudgetYears years) {
    this.year = year;
    this.years = years;
    this.scores = Scores.of(year);
  }

  List<Report.StatedFigure> figures() {
    return List.copyOf(figures);
  }

  String fill(String line) {
    Matcher found = Placeholder.FORM.matcher(line.replace("{name}", year.unit().name()));
    String filled = found.replaceAll(m -> Matcher.quoteReplacement(state(Placeholder.of(found))));
    if (filled.contains("{")) {
      throw new IllegalArgumentException("a placeholder is not understood: " + filled);
    }
    return filled;
  }

  private String state(Placeholder place) {
    int stated = year.fiscalYear() - place.yearsBack();
    if (place.isText()) {
      String words = place.override().isEmpty() ? scores.grade() : place.override();
      add(place, stated, words);
      return words;
    }
    BigDecimal number =
        place.number(place.override().isEmpty() ? recorded(place.item(), stated) : BigDecimal.ZERO);
    add(place, stated, value(place, number));
    return place.words(number);
  }

  /** A ratio keeps the digits written; points and people are plain. */
  private static String value(Placeholder place, BigDecimal number) {
    BigDecimal value = place.value(number);
    boolean asWritten = place.measure() == Measure.MONEY || place.measure() == Measure.RATIO;
    if (asWritten || value.signum() == 0) {
      return value.toPlainString();
    }
    return value.stripTrailingZeros().toPlainString();
  }

  private void add(Placeholder place, int fiscalYear, String value) {
    figures.add(new Report.StatedFigure(place.item(), fiscalYear, value, place.measure().unit()));
  }

  private BigDecimal recorded(String item, int fiscalYear) {
    if (Items.get(item).measure() == Measure.POINTS) {
      return scores.score(item);
    }
    BudgetYear now = years.own(year.unit().code(), fiscalYear);
    if (item.endsWith("_change")) {
      return change(now, item.replace("_change", ""));
    }
    if (item.endsWith("_change_rate")) {
      String base = item.replace("_change_rate", "");
      return Rates.of(change(now, base), before(now).get(base));
    }
    return now.get(item);
  }

  private BigDecimal change(BudgetYear now, String item) {
    return now.get(item).subtract(before(now).get(item));
  }

  private BudgetYear before(BudgetYear now) {
    return years.own(now.unit().code(), now.fiscalYear() - 1);
  }
}
