package io.budgetlens.ingest.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All rules, in the order they are told in {@code docs/rules.md}. */
public final class RuleBook {
  private static final List<String> STANDARD =
      List.of(
          "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "B1", "B2", "B3",
          "B4", "B5", "B6", "B7", "B8", "B9", "B10", "C1", "C2", "C3", "D1", "D2", "D3", "E1", "E2",
          "E3", "E4", "E5", "E6", "E7", "E8", "F1", "F2", "F3", "F4", "F5", "F6", "G1", "G2", "G3",
          "H1");

  private static final RuleBook BOOK = load();

  private final List<Rule> rules;

  private RuleBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules that come with the product. */
  public static RuleBook standard() {
    return BOOK;
  }

  private static RuleBook load() {
    List<Rule> rules = new ArrayList<>();
    for (String id : STANDARD) {
      rules.add(RuleFile.read("rules/" + id + ".yaml", resource(id)));
    }
    return new RuleBook(rules);
  }

  /** The same book, in which some rules that are off by default run too. */
  public RuleBook with(String... ids) {
    for (String id : ids) {
      rule(id);
    }
    List<String> wanted = List.of(ids);
    return new RuleBook(
        rules.stream().map(r -> wanted.contains(r.id()) ? r.switchedOn() : r).toList());
  }

  public List<Rule> rules() {
    return rules;
  }

  public Optional<Rule> find(String id) {
    return rules.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  Rule rule(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no rule has the id " + id));
  }

  /** The arithmetic rules that a document can be checked by. */
  List<Rule> arithmetic() {
    return rules.stream()
        .filter(r -> r.isArithmetic() && r.enabled() && r.scope() != Rule.Scope.YEARS)
        .toList();
  }

  /** Those of them that read one kind of rows. */
  static List<Rule> of(Relation relation, List<Rule> rules) {
    return rules.stream().filter(r -> r.relation() == relation).toList();
  }

  /** The arithmetic rules that a structured record can be checked by, by itself. */
  List<Rule> ofRecords() {
    return arithmetic().stream()
        .filter(r -> r.scope() != Rule.Scope.DOCUMENT)
        .flatMap(r -> r.checking(check(r).within()).stream())
        .toList();
  }

  /** The arithmetic rules that the published record is checked by, across sources and years. */
  List<Rule> ofYears() {
    return rules.stream()
        .filter(r -> r.isArithmetic() && r.enabled())
        .filter(r -> r.scope() == Rule.Scope.YEARS || r.scope() == Rule.Scope.EVERYWHERE)
        .flatMap(r -> r.checking(check(r).across()).stream())
        .toList();
  }

  static Check check(Rule rule) {
    return Objects.requireNonNull(rule.definition().check(), rule.id());
  }

  /** The columns that rules read. */
  static Set<String> names(List<Rule> rules) {
    Set<String> names = new TreeSet<>();
    for (Rule rule : rules) {
      rule.definition().names().forEach(n -> names.add(StatedColumns.ofThisYear(n)));
    }
    return names;
  }

  private static String resource(String id) {
    try (InputStream in = RuleBook.class.getResourceAsStream("rules/" + id + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("rules/" + id + ".yaml is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("rules/" + id + ".yaml cannot be read", e);
    }
  }
}
