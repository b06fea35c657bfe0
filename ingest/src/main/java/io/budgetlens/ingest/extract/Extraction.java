package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Table;
import io.budgetlens.model.fiscal.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of a document. Pure: the same document always gives the same reading.
 *
 * <p>A figure is what the document says, even where the document is wrong; what cannot be read for
 * sure (a number with two decimal points, without a unit, or far from any name) is left out.
 */
public final class Extraction {
  /** Forms are numbered below the tables, which are numbered below the sentences. */
  private static final int FIRST_FORM = -1_000_000;

  private Extraction() {}

  public static Reading read(Document document) {
    List<Passage> passages = Passage.of(document);
    Forms all = Forms.of(document);
    Recognition recognised = Recognition.of(document, passages, all);
    if (recognised.type().equals(Reading.OTHER)) {
      return Reading.other(recognised.why());
    }
    boolean accounts = recognised.type().equals(Reading.FINAL_ACCOUNTS);
    Forms forms = accounts ? all.besideAccounts(document) : all;
    ClassLedger classes = new ClassLedger();
    List<Found> weighed =
        Weighing.weigh(besideForms(document, passages, forms, recognised, classes));
    List<Found> found = new ArrayList<>(weighed);
    inForms(forms, recognised, found);
    String unit = recognised.unitName();
    List<Figure> figures =
        Ledger.figures(document, unit == null ? "" : unit, recognised.year(), found);
    Integer year = recognised.year();
    return new Reading(
        recognised.type(),
        recognised.why(),
        unit,
        year == null ? null : new FiscalYear(year),
        recognised.scope(),
        scheme(document, recognised, forms, weighed),
        figures,
        projects(forms, year),
        forms.forms().stream()
            .flatMap(f -> FormProject.indicators(document, f, year).stream())
            .toList(),
        classes.all());
  }

  private static @Nullable String scheme(
      Document document, Recognition recognised, Forms forms, List<Found> found) {
    boolean ofForms = FormKind.isOne(recognised.type());
    String text = document.text();
    return ofForms
        ? FormScheme.of(forms, PlainText.of(text, 0, text.length()).text())
        : ScoreScheme.of(document, found);
  }

  private static List<Project> projects(Forms forms, @Nullable Integer year) {
    return forms.forms().stream().map(f -> FormProject.of(f, year)).filter(p -> p != null).toList();
  }

  /** What prose and tables say that belong to no form. */
  private static List<Found> besideForms(
      Document document,
      List<Passage> passages,
      Forms forms,
      Recognition recognised,
      ClassLedger classes) {
    List<Found> found = new ArrayList<>();
    List<Passage> prose = passages.stream().filter(p -> !forms.hold(p.start())).toList();
    Sections.read(document, prose, recognised, found::add);
    boolean accounts = recognised.type().equals(Reading.FINAL_ACCOUNTS);
    Setting setting = new Setting(recognised.year(), accounts, false, null);
    CommonUnit unit = new CommonUnit(document);
    int number = -1;
    for (Table table : forms.others()) {
      boolean standard =
          accounts && AccountReader.read(unit, table, setting, number, found::add, classes::add);
      if (!standard && !BasicData.read(unit, table, setting, number, found::add)) {
        TableReader.read(unit, table, setting, number, found::add);
      }
      number--;
    }
    return found;
  }

  private static void inForms(Forms forms, Recognition recognised, List<Found> found) {
    int number = FIRST_FORM;
    for (Form form : forms.forms()) {
      FormFigures.of(form, recognised.year(), number, found::add);
      number--;
    }
  }
}
