package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the self-evaluation forms of a document line by line, across the tables they are parted
 * into. A form opens with its title or the name of its project or unit; its fund area and its
 * indicator area each open with a header.
 */
final class FormReader {
  private static final int LONG = 40;
  private static final int NOTE = 40;
  private static final int TITLE_HOLDS = 8;

  private final Document document;
  private final List<Form> forms = new ArrayList<>();
  private final FundArea funds = new FundArea();
  private final FundPairs pairs = new FundPairs();
  private final IndicatorArea indicators;
  private @Nullable Form form;
  private @Nullable FormTitle pending;
  private @Nullable Integer pendingYear;
  private @Nullable String pendingMoney;
  private int sinceTitle;
  private boolean broken;
  private Area area = Area.HEAD;

  /** Where in a form the reader is. */
  private enum Area {
    HEAD,
    FUNDS,
    INDICATORS
  }

  private FormReader(Document document) {
    this.document = document;
    this.indicators = new IndicatorArea(document);
  }

  static List<Form> read(Document document, List<FormLine> lines) {
    FormReader reader = new FormReader(document);
    lines.forEach(reader::take);
    return reader.forms.stream().filter(f -> !f.isEmpty()).toList();
  }

  private void take(FormLine line) {
    if (!title(line)) {
      note(line);
      if (line.isRow()) {
        row(line);
      } else {
        prose(line);
      }
    }
  }

  private boolean title(FormLine line) {
    if (line.cells().size() > 2) {
      return false;
    }
    for (Grid.Cell cell : line.cells()) {
      FormTitle title = FormTitle.of(cell.text());
      if (title != null) {
        pending = title;
        pendingYear = title.year();
        sinceTitle = 0;
        area = Area.HEAD;
        return true;
      }
    }
    return false;
  }

  /** A year or a unit of money that a short line names. */
  private void note(FormLine line) {
    for (Grid.Cell cell : line.cells()) {
      boolean shortNote = cell.text().length() <= NOTE && cell.number() == null;
      String money = shortNote ? MoneyUnit.named(cell.text()).orElse(null) : null;
      if (money != null) {
        noteMoney(money, line);
      }
    }
    String alone = line.alone();
    if (alone.length() <= NOTE && alone.contains("年度")) {
      noteYear(YearOfReport.inTitle(alone));
    }
  }

  private void noteMoney(String money, FormLine line) {
    boolean inForm = form != null && pending == null && !broken;
    if (inForm && form != null && (form.funds().isEmpty() || form.isOf(line.table()))) {
      if (form.funds().isEmpty()) {
        form.money(money);
      }
    } else {
      pendingMoney = money;
    }
  }

  private void noteYear(@Nullable Integer year) {
    if (pending != null || form == null) {
      pendingYear = pendingYear == null ? year : pendingYear;
    } else if (form.isEmpty()) {
      form.year(year);
    }
  }

  private void prose(FormLine line) {
    String text = line.alone();
    FormKeys.inline(document, line.cells().get(0)).forEach((key, value) -> named(key, value, line));
    boolean breaks = text.length() > LONG || (form != null && form.isTotalled());
    if (breaks) {
      broken = true;
      area = Area.HEAD;
    }
    if (pending != null && ++sinceTitle > TITLE_HOLDS) {
      pending = null;
      pendingYear = null;
    }
  }

  private void row(FormLine line) {
    FormHead fundHead = funds.headerOf(line);
    if (indicators.isHeader(line)) {
      indicators.enter(line, area == Area.INDICATORS);
      area = Area.INDICATORS;
    } else if (fundHead != null && !(area == Area.INDICATORS && form != null && !broken)) {
      funds.enter(fundHead, area == Area.FUNDS);
      area = Area.FUNDS;
    } else {
      body(line);
    }
  }

  private void body(FormLine line) {
    boolean taken =
        switch (area) {
          case HEAD -> pair(line);
          case FUNDS -> !byNature(line) && fund(line);
          case INDICATORS -> indicator(line);
        };
    if (!taken) {
      keys(line);
    }
  }

  private boolean fund(FormLine line) {
    Form.Fund fund = funds.row(line);
    if (fund == null) {
      return false;
    }
    boolean context = pending != null || (form != null && form.isHeaded() && !broken);
    boolean strict = FundSource.isStrictTotal(fund.label().text());
    boolean begun = form != null && form.isOf(line.table());
    if (!context && !strict && !begun) {
      return true;
    }
    boolean again = funds.isFresh() && form != null && !form.funds().isEmpty();
    Form of = form == null || pending != null || broken || again ? open() : form;
    funds.used();
    of.fund(fund, funds.hasExecuted());
    of.claim(line.table());
    return true;
  }

  /** A row of an older form, in one that is open and has a name. */
  private boolean pair(FormLine line) {
    Form of = form;
    if (of == null || broken || pending != null || of.isTotalled() || !of.isHeaded()) {
      return false;
    }
    Form.Fund fund = pairs.row(line);
    if (fund != null) {
      of.fund(fund, true);
      of.claim(line.table());
    }
    return fund != null;
  }

  /** The forms of whole units tell income and spending by nature below the funds. */
  private boolean byNature(FormLine line) {
    Form of = form;
    if (of == null || !of.isOf(line.table())) {
      return false;
    }
    if (line.cells().stream().anyMatch(c -> c.text().contains("性质分"))) {
      funds.close();
    }
    return funds.isClosed() && SpendingParts.read(line, of);
  }

  private boolean indicator(FormLine line) {
    if (!indicators.holds(line)) {
      area = Area.HEAD;
      return false;
    }
    boolean next = form == null || broken || (pending != null && form.isTotalled());
    if (next && !indicators.isRow(line)) {
      return false;
    }
    Form of = next || form == null ? open() : form;
    pending = null;
    of.claim(line.table());
    of.indicators(indicators.hasResults());
    return indicators.take(line, of);
  }

  /** Opens a form under the title that was met last. */
  private Form open() {
    String money = pendingMoney == null && form != null ? form.money() : pendingMoney;
    Form opened = new Form(pending, pendingYear, money);
    pending = null;
    pendingYear = null;
    pendingMoney = null;
    broken = false;
    form = opened;
    indicators.fresh();
    forms.add(opened);
    return opened;
  }

  private void keys(FormLine line) {
    FormKeys.of(document, line).forEach((key, value) -> named(key, value, line));
    Form of = form;
    if (of != null && !broken && (of.isOf(line.table()) || (pending == null && of.isHeaded()))) {
      FormKeys.scores(document, line, of);
    }
  }

  private void named(FormKey key, Written value, FormLine line) {
    if (key == FormKey.NAME ? isNext(value) : opensUnit(key)) {
      open();
      area = Area.HEAD;
    }
    if (form != null && !broken && isHead(key)) {
      form.key(key, value);
      if (line.isRow() && key == FormKey.YEAR) {
        form.year(YearOfReport.inTitle(value.words() + "年"));
      }
    }
  }

  private static boolean isHead(FormKey key) {
    return key != FormKey.TOTAL_SCORE && key != FormKey.GRADE && key != FormKey.ELSE;
  }

  /** Whether a project's name opens the next form; one carried on over pages repeats its name. */
  private boolean isNext(Written name) {
    Form of = form;
    if (of == null || broken) {
      return true;
    }
    Written own = of.key(FormKey.NAME);
    boolean same = own != null && own.words().equals(name.words()) && !of.isTotalled();
    same &= pending == null || isRepeated(pending, of);
    if (same) {
      pending = null;
      pendingYear = null;
    }
    return !same && (pending != null || own != null || !of.isEmpty());
  }

  /** Whether a title is that of the open form once more, at the head of another page. */
  private boolean isRepeated(FormTitle title, Form of) {
    boolean words = of.title() != null && of.title().words().equals(title.words());
    return words && (pendingYear == null || pendingYear.equals(of.year()));
  }

  private boolean opensUnit(FormKey key) {
    boolean head = key == FormKey.UNIT || key == FormKey.DEPARTMENT || key == FormKey.IMPLEMENTER;
    return pending != null && head;
  }
}
