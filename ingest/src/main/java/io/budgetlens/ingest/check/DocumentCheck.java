package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.finding.Outcome;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.scheme.Schemes;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
          "D3", new LeaderPosts());

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
    List<List<Paper>> papers = documents.stream().map(this::papers).toList();
    List<List<Finding>> findings = new ArrayList<>();
    papers.forEach(p -> findings.add(words(p)));
    new DocumentArithmetic(rules.arithmetic())
        .run(papers, engine)
        .forEach(
            r -> {
              Paper paper = papers.get(r.document()).get(r.subject());
              findings.get(r.document()).add(finding(r.row(), paper.subject()));
            });
    List<String> order = rules.rules().stream().map(Rule::id).toList();
    findings.forEach(f -> f.sort(Comparator.comparingInt(one -> order.indexOf(one.rule()))));
    return findings;
  }

  /**
   * What the rule book takes from one document, so that many can be checked at once by {@link
   * StatedCheck}.
   *
   * @param docId finds the document again in the findings
   */
  public Statement state(String docId, Document document, Reading reading) {
    List<Paper> papers = papers(new ReadDocument(document, reading));
    List<Row> rows = new ArrayList<>();
    List<Row> quotes = new ArrayList<>();
    for (int k = 0; k < papers.size(); k++) {
      String place = Integer.toString(k);
      rows.addAll(StatedDocument.rows(docId, place, papers.get(k), names));
      quotes.addAll(StatedQuotes.rows(docId, place, papers.get(k).subject(), names));
    }
    return new Statement(words(papers), rows, quotes);
  }

  /**
   * What the rules need of a document.
   *
   * @param words the findings of the rules about words
   * @param stated rows of {@link StatedCheck#STATED}
   * @param quotes rows of {@link StatedCheck#QUOTES}
   */
  public record Statement(List<Finding> words, List<Row> stated, List<Row> quotes) {
    public Statement {
      words = List.copyOf(words);
      stated = List.copyOf(stated);
      quotes = List.copyOf(quotes);
    }
  }

  /** A document with what extraction found in it. */
  public record ReadDocument(Document document, Reading reading) {}

  private List<Paper> papers(ReadDocument read) {
    return Subject.of(read.reading()).stream()
        .map(s -> Paper.of(read.document(), read.reading(), s, schemes))
        .toList();
  }

  private Finding finding(Row row, Subject subject) {
    String symptoms = row.textOrNull("symptoms");
    return new Finding(
        row.text("rule"),
        Outcome.valueOf(row.text("outcome").toUpperCase(Locale.ROOT)),
        Severity.valueOf(row.text("severity").toUpperCase(Locale.ROOT)),
        subject.year(),
        row.decimalOrNull("reported"),
        row.decimalOrNull("expected"),
        row.decimalOrNull("difference"),
        row.decimalOrNull("tolerance"),
        row.textOrNull("unit"),
        named(subject, new Words(row.text("message_zh"), row.text("message_en"))),
        FindingSteps.symptoms(symptoms),
        spans(rules.rule(row.text("rule")), subject));
  }

  private static List<Span> spans(Rule rule, Subject subject) {
    Set<Span> spans = new LinkedHashSet<>();
    DocumentArithmetic.check(rule).quoted().forEach(n -> spans.addAll(subject.spans(n)));
    return List.copyOf(spans);
  }

  private List<Finding> words(List<Paper> papers) {
    List<Finding> findings = new ArrayList<>();
    @Nullable Paper scored = onlyScored(papers);
    for (Rule rule : rules.rules()) {
      TextRule text = TEXT_RULES.get(rule.id());
      if (text != null && scored != null) {
        text.check(scored).ifPresent(r -> findings.add(r.finding(rule, scored.subject())));
      }
    }
    return findings;
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

  private static Words named(Subject subject, Words message) {
    return subject.isUnit()
        ? message
        : new Words(
            "“" + subject.name() + "”：" + message.zh(), subject.name() + ": " + message.en());
  }
}
