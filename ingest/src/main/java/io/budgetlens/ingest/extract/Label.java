package io.budgetlens.ingest.extract;

import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A name that waits for its number.
 *
 * @param item absent where the name is of something we do not read; it still takes its number
 * @param linked whether it stands in a list with the label before it
 */
record Label(
    Term term, @Nullable String item, @Nullable String stage, boolean budget, boolean linked) {

  Label link(boolean yes) {
    return new Label(term, item, stage, budget, yes);
  }

  /** Whether a number of this kind can be what the label names. */
  boolean takes(Amount.Kind kind) {
    boolean counted = kind == Amount.Kind.COUNT && isAuthorised();
    boolean scored = kind == Amount.Kind.POINTS && term.is(Term.Role.RATE);
    return counted || scored || kind.measure() == measure();
  }

  private boolean isAuthorised() {
    return item != null && item.endsWith("_authorised");
  }

  private Measure measure() {
    if (term.is(Term.Role.STAFF) || term.is(Term.Role.MAYBE_STAFF)) {
      return Measure.PERSONS;
    }
    if (item == null && term.is(Term.Role.SCORE)) {
      return Measure.POINTS;
    }
    if (item == null) {
      return term.is(Term.Role.RATE) ? Measure.RATIO : Measure.MONEY;
    }
    return Items.get(item).measure();
  }
}
