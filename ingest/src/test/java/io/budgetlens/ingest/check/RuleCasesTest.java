package io.budgetlens.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.check.DocumentCheck.ReadDocument;
import io.budgetlens.ingest.extract.Extraction;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.DocumentReaders;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.finding.Outcome;
import io.budgetlens.model.scheme.Schemes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule, by {@code cases.txt}: each way it can end is reached by a text, and a text that
 * almost does leaves it silent. All texts are checked in one run, as an ingest checks its
 * documents.
 */
class RuleCasesTest {
  private static final RuleCases CASES = RuleCases.read();
  private static final RuleBook BOOK = RuleBook.standard().with("H1");
  private static final String OWN_SCHEME =
      """
      id: qingling_%1$s
      name: {zh: 青岭省%2$s评价, en: Qingling %1$s evaluation}
      subject: %1$s
      dimensions:
        - {id: score_execution, zh: 预算执行, en: execution, max: %3$s}
        - {id: score_output, zh: 产出, en: output, max: %4$s}
        - {id: score_benefit, zh: 效益, en: benefit, max: 30}
        - {id: score_satisfaction, zh: 满意度, en: satisfaction, max: 10}
      execution: {kind: capped}
      jurisdiction: {region_prefix: "99", zh: 青岭省, en: Qingling}
      citation: {zh: 样例, en: sample, seen: true}
      """;

  private static final Map<RuleCase, List<Finding>> FOUND = new LinkedHashMap<>();
  private static final Map<String, List<Finding>> FOUND_IN_BASE = new LinkedHashMap<>();

  @BeforeAll
  static void checkEverything(@TempDir Path folder) throws IOException {
    scheme(folder, "project", "项目", "15", "45");
    scheme(folder, "department", "部门整体", "25", "35");
    DocumentCheck check = new DocumentCheck(BOOK, Schemes.builtIn().with(folder));
    List<RuleCase> cases = CASES.cases().stream().filter(c -> !c.isOnRecord()).toList();
    List<String> names = List.copyOf(CASES.texts().keySet());
    List<ReadDocument> texts = new ArrayList<>();
    cases.forEach(c -> texts.add(read(CASES.text(c))));
    names.forEach(n -> texts.add(read(CASES.texts().get(n).strip() + "\n")));
    try (Engine engine = DuckDbEngine.inProcess()) {
      List<List<Finding>> found = check.checkAll(texts, engine);
      for (int i = 0; i < cases.size(); i++) {
        FOUND.put(cases.get(i), found.get(i));
      }
      for (int i = 0; i < names.size(); i++) {
        FOUND_IN_BASE.put(names.get(i), found.get(cases.size() + i));
      }
      List<RuleCase> onRecord = CASES.cases().stream().filter(RuleCase::isOnRecord).toList();
      FOUND.putAll(new RecordCases(engine).check(onRecord));
    }
  }

  private static void scheme(Path folder, String of, String zh, String execution, String output)
      throws IOException {
    String yaml = OWN_SCHEME.formatted(of, zh, execution, output);
    Files.writeString(folder.resolve(of + ".yaml"), yaml);
  }

  private static ReadDocument read(String text) {
    Document document = DocumentReaders.read(text.getBytes(StandardCharsets.UTF_8), "report.txt");
    return new ReadDocument(document, Extraction.read(document));
  }

  static Stream<RuleCase> cases() {
    return CASES.cases().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatItMustAndNothingElse(RuleCase one) {
    List<Finding> found = Objects.requireNonNull(FOUND.get(one));
    assertThat(new TreeSet<>(rules(found))).as(told(found)).isEqualTo(one.rules());
    List<Finding> own = found.stream().filter(f -> f.rule().equals(one.rule())).toList();
    List<String> symptoms = found.stream().flatMap(f -> f.symptoms().stream()).toList();
    if (one.isSilent()) {
      assertThat(symptoms).as(told(found)).doesNotContain(one.rule());
    } else if (one.under() != null) {
      assertThat(symptoms).as(told(found)).contains(one.rule());
    } else {
      assertThat(own).as(told(found)).allSatisfy(f -> endsAs(one, f));
    }
  }

  private static void endsAs(RuleCase one, Finding finding) {
    Rule.Message message =
        Objects.requireNonNull(
            BOOK.rule(one.rule()).definition().messages().get(one.ending()), one.toString());
    assertThat(finding.message().zh()).containsPattern(pattern(message.words().zh()));
    assertThat(finding.message().en()).containsPattern(pattern(message.words().en()));
    assertThat(finding.outcome())
        .isEqualTo(
            switch (one.ending()) {
              case "rounding" -> Outcome.ROUNDING;
              case "cannot_check" -> Outcome.CANNOT_CHECK;
              default -> Outcome.FAILS;
            });
  }

  /** What a message becomes when its places are filled. */
  private static Pattern pattern(String message) {
    return Pattern.compile(
        Stream.of(message.split("\\{[a-z_]+\\}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^{}]*")));
  }

  @Test
  void everyTextIsCleanBeforeItIsChanged() {
    assertThat(FOUND_IN_BASE.values().stream().flatMap(List::stream).map(Finding::message))
        .isEmpty();
  }

  @Test
  void everyRuleFileIsInTheBook() throws IOException {
    Path folder = Path.of("src/main/resources/io/budgetlens/ingest/check/rules");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(BOOK.rules().stream().map(Rule::id).toList());
    }
  }

  @Test
  void everyEndingOfEveryRuleHasACaseAndEveryRuleANearMiss() {
    Set<String> needed = new TreeSet<>();
    for (Rule rule : BOOK.rules()) {
      needed.add(rule.id() + " " + RuleCase.SILENT);
      rule.definition().messages().keySet().forEach(e -> needed.add(rule.id() + " " + e));
    }
    Set<String> there = new HashSet<>();
    CASES.cases().forEach(c -> there.add(c.rule() + " " + c.ending()));
    needed.removeAll(there);
    assertThat(needed).as("rules and endings without a case in cases.txt").isEmpty();
  }

  @Test
  void onlyTheNumberingOfChaptersIsOffByDefault() {
    assertThat(RuleBook.standard().rules().stream().filter(r -> !r.enabled()).map(Rule::id))
        .containsExactly("H1");
  }

  private static List<String> rules(List<Finding> found) {
    return found.stream().map(Finding::rule).toList();
  }

  private static String told(List<Finding> found) {
    return found.stream()
        .map(f -> f.rule() + " " + f.outcome().id() + f.symptoms() + " " + f.message().zh())
        .collect(Collectors.joining("\n"));
  }
}
