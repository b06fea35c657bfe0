package io.budgetlens.api.view;

import io.budgetlens.analytics.evidence.Evidence;
import io.budgetlens.analytics.evidence.QuotedLine;
import io.budgetlens.model.item.Item;
import org.jspecify.annotations.Nullable;

/**
 * Where the number in a record comes from: a figure in a document's words, or a line of a file of
 * records. Both are absent where only the document and the place in it are known.
 */
public record EvidenceView(
    String item,
    String name,
    String value,
    String unit,
    SourceView source,
    DocumentView document,
    @Nullable QuotedFigureView figure,
    @Nullable LineView line) {

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
        line == null ? null : LineView.of(line));
  }

  /**
   * A line of a file of records.
   *
   * @param number counted from 1
   * @param header the file's header line
   * @param words the line as it stands
   * @param cell the item's cell as it is written; absent where the header does not name the item
   */
  public record LineView(long number, String header, String words, @Nullable String cell) {
    static LineView of(QuotedLine line) {
      return new LineView(line.line(), line.header(), line.words(), line.cell());
    }
  }
}
