package io.budgetlens.api.view;

import io.budgetlens.analytics.evidence.ToldValue;
import io.budgetlens.model.item.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What one testimony says of a cell, in the order in which testimonies are believed.
 *
 * @param turn its place in that order, from 1
 * @param sourceKind who speaks, such as {@code final_accounts}
 * @param value absent where it says nothing of the cell
 * @param speaks whether the record has the cell from it
 * @param why why it speaks, or why another does
 */
public record ToldView(
    int turn,
    SourceView source,
    String origin,
    String sourceKind,
    @Nullable String publishedOn,
    @Nullable String value,
    boolean speaks,
    String why) {
  static ToldView of(ToldValue told, Measure measure, Reader reader) {
    return new ToldView(
        told.turn(),
        SourceView.of(told.testimony().docId(), told.testimony().place(), reader),
        told.origin(),
        told.sourceKind(),
        UnitView.text(told.publishedOn()),
        told.value() == null ? null : Exact.written(told.value(), measure),
        told.speaks(),
        reader.read(told.why()));
  }
}
