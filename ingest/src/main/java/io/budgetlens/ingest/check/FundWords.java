package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.BesideAmounts.Amount;
import io.budgetlens.ingest.check.StatedFunds.Part;
import io.budgetlens.ingest.check.StatedFunds.Told;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the section 财政拨款收入支出总体情况 says of fiscal appropriations as a whole. A part of which it gives
 * two amounts is unsaid.
 */
final class FundWords {
  private static final Pattern HEADING = Pattern.compile("财政拨款收入支出(?:决算)?总体情况");
  private static final String WHOLE = "(?<!预算)(?<!基金)(?:本年财政拨款|财政拨款(?:本年)?)";
  private static final Map<Part, Pattern> TERMS =
      new EnumMap<>(
          Map.of(
              Part.INCOME, Pattern.compile(WHOLE + "收入(?:合计)?"),
              Part.OPENING, Pattern.compile("(?:年初财政拨款|财政拨款年初)结转和?结余"),
              Part.SPENT, Pattern.compile(WHOLE + "支出(?:合计)?"),
              Part.CLOSING, Pattern.compile("(?:年末财政拨款|财政拨款年末)结转和?结余")));

  private FundWords() {}

  static Map<Part, Told> read(Document document) {
    Map<Part, Told> told = new EnumMap<>(Part.class);
    List<Span> sections = Sentences.sections(document, HEADING);
    if (sections.size() == 1) {
      TERMS.forEach(
          (part, term) ->
              find(document, sections.get(0), term).ifPresent(one -> told.put(part, one)));
    }
    return told;
  }

  private static Optional<Told> find(Document document, Span section, Pattern term) {
    Matcher matcher = term.matcher(document.text()).region(section.start(), section.end());
    Optional<Told> found = Optional.empty();
    while (matcher.find()) {
      Optional<Amount> amount = BesideAmounts.after(document, matcher.end());
      if (found.isPresent() && amount.isPresent() && !amount.get().equals(found.get().amount())) {
        return Optional.empty();
      }
      Span span = new Span(matcher.start(), matcher.end());
      found = found.isPresent() ? found : amount.map(a -> new Told(a, span));
    }
    return found;
  }
}
