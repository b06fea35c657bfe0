package io.budgetlens.bench.fuzz;

import io.budgetlens.ingest.check.Finding;
import io.budgetlens.ingest.extract.ClassSpending;
import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Project;
import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.read.Table;
import io.budgetlens.ingest.report.DocumentReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was read of a document against its text: every place lies in it, every figure's words
 * stand at its place, and its value follows from them.
 */
final class Witness {
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");
  private static final Pattern FALL = Pattern.compile("降|减|下滑|少|低|压|负|-|—|\\(|缩|节约|节省|结余|回落");
  private static final int BEFORE = 60;
  private static final List<String> UNITS = List.of("元", "千元", "万元", "十万元", "百万元", "千万元", "亿元");

  private final Document document;
  private final DocumentReport report;
  private final List<String> complaints = new ArrayList<>();
  private final String folded;
  private @Nullable Set<BigDecimal> stated;

  private Witness(DocumentReport report) {
    this.report = report;
    this.document = report.document();
    this.folded = WrittenNumber.folded(document.text()).replace('萬', '万').replace('億', '亿');
  }

  /** What does not hold, in words; empty where everything does. */
  static List<String> complaints(DocumentReport report) {
    Witness witness = new Witness(report);
    witness.places();
    report.reading().figures().forEach(witness::figure);
    report.reading().projects().forEach(witness::project);
    report.reading().classes().forEach(witness::spending);
    report.findings().forEach(witness::finding);
    return witness.complaints;
  }

  private void complain(String about, Object what) {
    complaints.add(about + ": " + what);
  }

  private boolean isWithin(Span span) {
    return span.end() <= document.text().length();
  }

  private void places() {
    for (Block block : document.blocks()) {
      if (!isWithin(block.span()) || document.words(block.span()).isBlank()) {
        complain("a block of no words", block);
      }
    }
    for (Table table : document.tables()) {
      for (Table.Row row : table.rows()) {
        for (Table.Cell cell : row.cells()) {
          if (!isWithin(cell.span()) || cell.columns() < 1 || cell.rows() < 1) {
            complain("a cell beyond the text", cell);
          }
        }
      }
    }
  }

  private void finding(Finding finding) {
    finding.spans().stream()
        .filter(s -> !isWithin(s))
        .forEach(s -> complain("a finding beyond the text", finding));
  }

  private void figure(Figure figure) {
    if (figure.spans().stream().anyMatch(s -> !isWithin(s))) {
      complain("a figure beyond the text", figure);
      return;
    }
    if (!document.words(figure.spans().get(0)).equals(figure.asWritten())) {
      complain("a figure whose words stand elsewhere", figure);
    }
    BigDecimal value = figure.value();
    for (Span span : figure.spans()) {
      boolean right =
          value == null ? isSaid(figure, span) : follows(figure, value, document.words(span));
      if (!right) {
        complain("a figure that its words do not say", figure + " at " + document.words(span));
      }
    }
    if (value != null && value.signum() < 0 && !falls(figure)) {
      complain("a fall that no word tells", figure);
    }
  }

  private boolean isSaid(Figure figure, Span span) {
    String said = WrittenNumber.folded(document.words(span));
    return figure.text() != null && said.equals(WrittenNumber.folded(figure.text()));
  }

  private boolean follows(Figure figure, BigDecimal value, String words) {
    WrittenNumber written = WrittenNumber.of(words);
    if (written == null) {
      return false;
    }
    String unit = figure.unitWritten() == null ? "" : figure.unitWritten();
    boolean own = !written.unit().isEmpty() && written.unit().startsWith(unit);
    if (!unit.isEmpty() && !own && !folded.contains(unit)) {
      return false;
    }
    BigDecimal expected = written.number();
    if (figure.unit().equals("CNY")) {
      String money = WrittenNumber.money(written.unit());
      expected = expected.multiply(WrittenNumber.yuan(money.isEmpty() ? unit : money));
    } else if (unit.equals("%")) {
      expected = expected.movePointLeft(2);
    }
    return expected.compareTo(value.abs()) == 0;
  }

  private boolean falls(Figure figure) {
    int start = figure.spans().get(0).start();
    String before = document.text().substring(Math.max(0, start - BEFORE), start);
    return FALL.matcher(WrittenNumber.folded(before + figure.asWritten())).find();
  }

  private void project(Project project) {
    money("a project's money", project, project.span(), List.of());
    for (Project.Fund fund : project.funds()) {
      List<@Nullable BigDecimal> sums = new ArrayList<>();
      sums.add(fund.initial());
      sums.add(fund.adjusted());
      sums.add(fund.executed());
      money("a project's money", project, fund.span(), sums);
    }
  }

  private void spending(ClassSpending spending) {
    List<@Nullable BigDecimal> sums = new ArrayList<>();
    sums.add(spending.expenditure());
    sums.add(spending.basicExpenditure());
    sums.add(spending.projectExpenditure());
    money("a class's money", spending, spending.span(), sums);
  }

  private void money(String about, Object what, Span span, List<@Nullable BigDecimal> sums) {
    if (!isWithin(span)) {
      complain("a place beyond the text", what);
    }
    for (BigDecimal sum : sums) {
      if (sum != null && !stated().contains(sum.abs().stripTrailingZeros())) {
        complain(about + " that no number states", what);
      }
    }
  }

  /** Every number of the text in every unit of money. */
  private Set<BigDecimal> stated() {
    Set<BigDecimal> all = stated;
    if (all == null) {
      all = new HashSet<>();
      Matcher found = NUMBER.matcher(report.document().text());
      while (found.find()) {
        addIn(all, found.group());
      }
      for (Block block : document.blocks()) {
        Matcher whole = NUMBER.matcher(WrittenNumber.folded(document.words(block.span())));
        while (whole.find()) {
          addIn(all, whole.group());
        }
      }
      stated = all;
    }
    return all;
  }

  private static void addIn(Set<BigDecimal> all, String digits) {
    if (digits.length() <= 40) {
      BigDecimal number = new BigDecimal(digits.replace(",", ""));
      UNITS.forEach(u -> all.add(number.multiply(WrittenNumber.yuan(u)).stripTrailingZeros()));
    }
  }
}
