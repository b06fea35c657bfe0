package io.budgetlens.model.metric;

import io.budgetlens.model.text.Words;

/**
 * Where a definition or threshold comes from.
 *
 * @param clauseSeen true where the clause itself, or a published form that prints the formula, was
 *     read; false where it is given from professional knowledge and remains to be checked
 */
public record Citation(Words source, boolean clauseSeen) {

  /** The source with a note where its clause is still to be checked. */
  public Words words() {
    return clauseSeen
        ? source
        : new Words(
            source.zh() + "（据业务常识，条款待核对）",
            source.en() + " (from professional knowledge; clause to be checked)");
  }
}
