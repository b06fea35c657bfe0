package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.finding.Outcome;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.scheme.Schemes;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rule book on one document. Its arithmetic is the SQL that a whole table is checked by;
 * only rules about words are code.
 */
public final class DocumentCheck {
  private static final Map<String, TextRule> TEXT_RULES =
      Map.of(
          "B4", new SchemeMatch(),
          "B5", new GradeMatch(),
          "B6", new LostPoints(),
          "B7", new FullAgainstOwnWords(),
          "D2", new StaffBalance(),
          "D3", new LeaderPosts(),
          "E1", new IncomeAgainstSpending(),
          "F4", new FlatButFallen(),
          "F6", new TemplateYear(),
          "H1", new Numbering());

  private final RuleBook rules;
  private final Schemes schemes;
  private final Set<String> names;

  /** The standard rules and the schemes that come with the product. */
  public DocumentCheck() {
    this(RuleBook.standard(), Schemes.builtIn());
  }

  /**
   * @param schemes also a bureau's own, by which scores are checked
   */
  public DocumentCheck(RuleBook rules, Schemes schemes) {
    this.rules = rules;
    this.schemes = schemes;
    this.names = RuleBook.names(rules.arithmetic());
  }

  /** All findings of a document, one per root cause, in the order of the rule book. */
  public List<Finding> check(Document document, Reading reading, Engine engine) {
    return checkAll(List.of(new ReadDocument(document, reading)), engine).get(0);
  }

  /**
   * The findings of each of several documents. The arithmetic of all of them runs as one step, so
   * that many documents cost little more than one.
   */
  public List<List<Finding>> checkAll(List<ReadDocument> documents, Engine engine) {
    List<Stated> stated = new ArrayList<>();
    List<List<Finding>> findings = new ArrayList<>();
    for (ReadDocument document : documents) {
      List<Paper> papers = papers(document);
      stated.add(Stated.of(Integer.toString(stated.size()), papers, names));
      findings.add(words(papers));
    }
    new DocumentArithmetic(rules.arithmetic())
        .run(stated, engine)
        .forEach(r -> findings.get(r.document()).add(finding(r.row(), stated.get(r.document()))));
    List<String> order = rules.rules().stream().map(Rule::id).toList();
    findings.forEach(f -> f.sort(Comparator.comparingInt(one -> order.indexOf(one.rule()))));
    return findings.stream().map(Cap::of).toList();
  }

  /**
   * What the rule book takes from one document, so that many can be checked at once by {@link
   * StatedCheck}.
   *
   * @param docId finds the document again in the findings
   */
  public Statement state(String docId, Document document, Reading reading) {
    List<Paper> papers = papers(new ReadDocument(document, reading));
    Stated stated = Stated.of(docId, papers, names);
    Map<String, List<Row>> rows = new HashMap<>();
    for (Relation relation : Relation.values()) {
      rows.put(relation.told(names).name(), stated.rows(relation));
    }
    rows.put(Stated.QUOTES.name(), stated.quoteRows());
    return new Statement(words(papers), rows);
  }

  /**
   * What the rules need of a document.
   *
   * @param words the findings of the rules about words
   * @param rows of {@link StatedCheck#TABLES}, by name
   */
  public record Statement(List<Finding> words, Map<String, List<Row>> rows) {
    public Statement {
      words = List.copyOf(words);
      rows = Map.copyOf(rows);
    }
  }

  /** A document with what extraction found in it. */
  public record ReadDocument(Document document, Reading reading) {}

  private List<Paper> papers(ReadDocument read) {
    return Subject.of(read.reading()).stream()
        .map(s -> Paper.of(read.document(), read.reading(), s, schemes))
        .toList();
  }

  private Finding finding(Row row, Stated stated) {
    int year = row.integer("fiscal_year");
    Rule rule = rules.rule(row.text("rule"));
    return new Finding(
        rule.id(),
        Outcome.valueOf(row.text("outcome").toUpperCase(Locale.ROOT)),
        Severity.valueOf(row.text("severity").toUpperCase(Locale.ROOT)),
        year == 0 ? null : new FiscalYear(year),
        row.decimalOrNull("reported"),
        row.decimalOrNull("expected"),
        row.decimalOrNull("difference"),
        row.decimalOrNull("tolerance"),
        row.textOrNull("unit"),
        named(row, new Words(row.text("message_zh"), row.text("message_en"))),
        FindingSteps.symptoms(row.textOrNull("symptoms")),
        stated.spans(row.text("place"), RuleBook.check(rule).quoted()));
  }

  private List<Finding> words(List<Paper> papers) {
    List<Finding> findings = new ArrayList<>();
    @Nullable Paper scored = onlyScored(papers);
    @Nullable Paper unit = ofUnit(papers);
    for (Rule rule : rules.rules()) {
      TextRule text = rule.enabled() ? TEXT_RULES.get(rule.id()) : null;
      Paper paper = text != null && text.isOfScores() ? scored : unit;
      if (text != null && paper != null) {
        text.check(paper).forEach(r -> findings.add(r.finding(rule, paper.subject())));
      }
    }
    return findings;
  }

  /** The unit in its own year. */
  private static @Nullable Paper ofUnit(List<Paper> papers) {
    return papers.stream()
        .filter(p -> p.subject().isUnit() && p.subject().isOwnYear())
        .findFirst()
        .orElse(null);
  }

  /**
   * The unit in its own year, or the only project that is scored: problems and advice of a report
   * on several projects cannot be told apart.
   */
  private static @Nullable Paper onlyScored(List<Paper> papers) {
    List<Paper> own = papers.stream().filter(p -> p.subject().isOwnYear()).toList();
    List<Paper> scored =
        own.stream().filter(p -> p.subject().find(ScoreSheet.TOTAL).isPresent()).toList();
    if (scored.size() == 1) {
      return scored.get(0);
    }
    return scored.isEmpty()
        ? own.stream().filter(p -> p.subject().isUnit()).findFirst().orElse(null)
        : scored.stream().filter(p -> p.subject().isUnit()).findFirst().orElse(null);
  }

  private static Words named(Row row, Words message) {
    String name = row.text("unit_id");
    return Boolean.TRUE.equals(row.value("is_unit"))
        ? message
        : new Words("“" + name + "”：" + message.zh(), name + ": " + message.en());
  }
}
