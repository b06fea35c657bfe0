package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Table;
import io.budgetlens.model.fiscal.FiscalYear;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the figures of a document. Pure: the same document always gives the same reading.
 *
 * <p>A figure is what the document says, even where the document is wrong; what cannot be read for
 * sure (a number with two decimal points, without a unit, or far from any name) is left out.
 */
public final class Extraction {
  private Extraction() {}

  public static Reading read(Document document) {
    List<Passage> passages = Passage.of(document);
    Recognition recognised = Recognition.of(document, passages);
    if (recognised.type().equals(Reading.OTHER)) {
      return Reading.other(recognised.why());
    }
    List<Found> found = new ArrayList<>();
    Sections.read(passages, recognised, found::add);
    ClassLedger classes = new ClassLedger();
    readTables(document, recognised, found, classes);
    List<Found> weighed = Weighing.weigh(found);
    String unit = recognised.unitName();
    List<Figure> figures =
        Ledger.figures(document, unit == null ? "" : unit, recognised.year(), weighed);
    Integer year = recognised.year();
    return new Reading(
        recognised.type(),
        recognised.why(),
        unit,
        year == null ? null : new FiscalYear(year),
        recognised.scope(),
        ScoreScheme.of(document, weighed),
        figures,
        List.of(),
        List.of(),
        classes.all());
  }

  private static void readTables(
      Document document, Recognition recognised, List<Found> found, ClassLedger classes) {
    boolean accounts = recognised.type().equals(Reading.FINAL_ACCOUNTS);
    Setting setting = new Setting(recognised.year(), accounts, false, null);
    List<Table> tables = new ArrayList<>(document.tables());
    tables.addAll(LineTables.of(document));
    int number = -1;
    for (Table table : tables) {
      boolean standard =
          accounts
              && AccountReader.read(document, table, setting, number, found::add, classes::add);
      if (!standard) {
        TableReader.read(document, table, setting, number, found::add);
      }
      number--;
    }
  }
}
