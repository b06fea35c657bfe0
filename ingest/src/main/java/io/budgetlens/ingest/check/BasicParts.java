package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.read.Table;
import java.util.regex.Pattern;

/**
 * Whether personnel and running costs are parts of another basic expenditure than the one that is
 * stated: final accounts give them for fiscal money alone, and basic expenditure for all funds.
 */
final class BasicParts {
  private static final Pattern FISCAL = Pattern.compile("财政拨款|一般公共预算");
  private static final Pattern BY_NATURE = Pattern.compile("按支出性质");
  private static final Pattern THIRD_PART =
      Pattern.compile("(?:对个人和家庭的?补助|资本性支出|其他支出)(?:支出)?[为：:]?\\s*[0-9]");

  private BasicParts() {}

  /** Whether basic and project spending are the side 按支出性质 of a form's application of funds. */
  static boolean areByNature(Document document, Subject subject) {
    Figure basic = subject.figures().get("basic_expenditure");
    boolean inTable =
        basic != null
            && basic.spans().stream()
                .allMatch(s -> document.tables().stream().anyMatch(t -> BesideAmounts.holds(t, s)));
    return inTable && BY_NATURE.matcher(document.text()).find();
  }

  static boolean areApart(Document document, Subject subject) {
    Figure part = subject.figures().get("personnel_expenditure");
    Figure whole = subject.figures().get("basic_expenditure");
    if (part == null || whole == null) {
      return false;
    }
    for (Span span : part.spans()) {
      if (whole.spans().stream().anyMatch(w -> areTogether(document, span, w))) {
        return THIRD_PART.matcher(document.words(line(document, span))).find();
      }
    }
    return part.spans().stream().anyMatch(s -> isOfFiscalMoney(document, s));
  }

  private static boolean isOfFiscalMoney(Document document, Span span) {
    boolean inTable = document.tables().stream().anyMatch(t -> BesideAmounts.holds(t, span));
    return inTable || FISCAL.matcher(document.words(line(document, span))).find();
  }

  private static boolean areTogether(Document document, Span one, Span other) {
    for (Table table : document.tables()) {
      if (BesideAmounts.holds(table, one)) {
        return BesideAmounts.holds(table, other);
      }
    }
    return line(document, one).equals(line(document, other));
  }

  private static Span line(Document document, Span span) {
    return Sentences.around(document.text(), span.start(), "\n");
  }
}
