package io.budgetlens.api.view;

import io.budgetlens.analytics.document.FigureRow;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as its document states it, even where the document is wrong.
 *
 * @param figure its id, {@code <doc_id>-<seq>}
 * @param value absent for a grade, whose words are in {@code text}
 * @param spans ranges of the document's text, first mention first
 * @param confidence a fraction
 * @param evidence where its words are quoted
 */
public record FigureView(
    String figure,
    String subject,
    @Nullable Integer fiscalYear,
    String item,
    String name,
    @Nullable String stage,
    @Nullable String fundType,
    @Nullable String expenditureKind,
    @Nullable String value,
    @Nullable String text,
    String unit,
    @Nullable String unitWritten,
    String asWritten,
    List<List<Integer>> spans,
    String place,
    String origin,
    @Nullable String confidence,
    String evidence) {

  public static FigureView of(FigureRow row, Reader reader) {
    String id = row.docId() + "-" + row.seq();
    return new FigureView(
        id,
        row.subject(),
        row.fiscalYear(),
        row.item(),
        Items.find(row.item()).map(Item::name).map(reader::read).orElse(row.item()),
        row.stage(),
        row.fundType(),
        row.expenditureKind(),
        Exact.of(row.value(), row.unit()),
        row.text(),
        row.unit(),
        row.unitWritten(),
        row.asWritten(),
        Spans.of(row.spans()),
        row.place(),
        row.origin(),
        Exact.rate(row.confidence()),
        reader.link("/v1/evidence/" + id).toString());
  }
}
