package io.budgetlens.api.view;

import io.budgetlens.analytics.evidence.Evidence;
import io.budgetlens.analytics.evidence.QuotedLine;
import io.budgetlens.model.item.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the number in a record comes from: a figure in a document's words, or a line of a file of
 * records. Both are absent where only the document and the place in it are known.
 *
 * @param testimonies all that sources say of it, in the order in which they are believed
 * @param retracted documents of the unit's year that a person has taken out
 */
public record EvidenceView(
    String item,
    String name,
    String value,
    String unit,
    SourceView source,
    DocumentView document,
    @Nullable QuotedFigureView figure,
    @Nullable LineView line,
    List<ToldView> testimonies,
    List<DocumentView> retracted) {
  public EvidenceView {
    testimonies = List.copyOf(testimonies);
    retracted = List.copyOf(retracted);
  }

  public static EvidenceView of(Item item, Evidence evidence, Reader reader) {
    var figure = evidence.figure();
    var line = evidence.line();
    return new EvidenceView(
        item.id(),
        reader.read(item.name()),
        Exact.written(evidence.value(), item.measure()),
        item.measure().unit(),
        SourceView.of(evidence.testimony().docId(), evidence.testimony().place(), reader),
        DocumentView.of(evidence.document(), reader),
        figure == null ? null : QuotedFigureView.of(figure, reader),
        line == null ? null : LineView.of(line),
        evidence.testimonies().stream().map(t -> ToldView.of(t, item.measure(), reader)).toList(),
        evidence.retracted().stream().map(d -> DocumentView.of(d, reader)).toList());
  }

  /**
   * A line of a file of records, or a row of a sheet.
   *
   * @param number counted from 1
   * @param sheet the sheet the row stands in; absent where it is a line
   * @param column the item's column, such as {@code D}; absent where it is not known
   * @param header the file's header line; of a sheet, the header of the item's column
   * @param words the line as it stands; of a sheet, the row's cells with commas between them
   * @param cell the item's cell as it is written; absent where its column is not known
   */
  public record LineView(
      long number,
      @Nullable String sheet,
      @Nullable String column,
      String header,
      String words,
      @Nullable String cell) {
    static LineView of(QuotedLine line) {
      return new LineView(
          line.line(), line.sheet(), line.column(), line.header(), line.words(), line.cell());
    }
  }
}
