package io.budgetlens.model.registry;

import io.budgetlens.model.text.Words;

/**
 * Where a rule or a scheme comes from.
 *
 * @param seen true where the clause, or a published form that prints it, was read; false where it
 *     is given from professional knowledge and is still to be checked
 */
public record Citation(Words source, boolean seen) {

  /** The source, with a note where its clause is still to be checked. */
  public Words words() {
    return seen
        ? source
        : new Words(
            source.zh() + "（据业务常识，条款待核对）",
            source.en() + " (from professional knowledge; clause to be checked)");
  }

  /** Reads {@code {zh, en, seen}}. */
  public static Citation of(RegistryEntry entry) {
    return new Citation(new Words(entry.text("zh"), entry.text("en")), entry.flag("seen"));
  }
}
