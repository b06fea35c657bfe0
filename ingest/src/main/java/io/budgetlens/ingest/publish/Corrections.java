package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The values that persons have put right, by document. What was read stays as it is; the rules
 * check the document with the right values in place of the misread ones.
 */
final class Corrections {
  private final Map<String, List<Row>> byDocument = new HashMap<>();

  /**
   * @param revisions rows of {@link Tables#REVISION}
   */
  static Corrections of(List<Row> revisions) {
    Corrections corrections = new Corrections();
    revisions.stream()
        .filter(r -> r.text("kind").equals(Revising.CORRECT) && r.value("undone_at") == null)
        .forEach(
            r ->
                corrections
                    .byDocument
                    .computeIfAbsent(r.text("of_doc_id"), d -> new ArrayList<>())
                    .add(r));
    return corrections;
  }

  Reading applied(DocumentId doc, Reading reading) {
    List<Row> all = byDocument.get(doc.value());
    if (all == null) {
      return reading;
    }
    List<Figure> figures = reading.figures().stream().map(f -> applied(f, reading, all)).toList();
    return reading.with(figures);
  }

  private static Figure applied(Figure figure, Reading reading, List<Row> corrections) {
    boolean ofUnit = figure.subject().equals(Objects.requireNonNullElse(reading.unitName(), ""));
    FiscalYear year = figure.fiscalYear() == null ? reading.fiscalYear() : figure.fiscalYear();
    for (Row row : corrections) {
      boolean meant =
          ofUnit
              && year != null
              && figure.item().equals(row.text("item"))
              && year.value() == row.integer("fiscal_year");
      BigDecimal value = row.decimalOrNull("value");
      if (meant && value != null && figure.value() != null) {
        return figure.with(value);
      }
    }
    return figure;
  }
}
