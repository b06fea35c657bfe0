package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Work;
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
import java.util.Objects;
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
  private final FindingSteps steps;

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
    this.steps = new FindingSteps(rules.arithmetic());
  }

  /** All findings, one per root cause, in the order of the rule book. */
  public List<Finding> check(Document document, Reading reading, Engine engine) {
    List<Paper> papers = new ArrayList<>();
    for (Subject subject : Subject.of(reading)) {
      ScoreSheet sheet = ScoreSheet.of(document, reading, subject, schemes);
      papers.add(new Paper(document, reading, subject, sheet, schemes));
    }
    if (papers.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(arithmetic(papers, engine));
    findings.addAll(words(papers));
    List<String> order = rules.rules().stream().map(Rule::id).toList();
    findings.sort(Comparator.comparingInt(f -> order.indexOf(f.rule())));
    return findings;
  }

  private List<Finding> arithmetic(List<Paper> papers, Engine engine) {
    Set<String> names = RuleBook.names(rules.arithmetic());
    Document document = papers.get(0).document();
    StatedDocument stated = new StatedDocument(document, papers.get(0).reading(), names);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      rows.add(stated.row(i, papers.get(i).subject(), papers.get(i).sheet()));
    }
    try (Work work = engine.open()) {
      work.rows(StatedColumns.NAME, StatedColumns.contract(names), rows);
      return steps.run(work).stream().map(r -> finding(r, papers)).toList();
    }
  }

  private Finding finding(Row row, List<Paper> papers) {
    Subject subject = papers.get(Integer.parseInt(row.text("place"))).subject();
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
    Objects.requireNonNull(rule.definition().check(), rule.id())
        .quoted()
        .forEach(name -> spans.addAll(subject.spans(name)));
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
   * The unit in its own year, or the only project that is scored: problems and advice of a report on
   * several projects cannot be told apart.
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
