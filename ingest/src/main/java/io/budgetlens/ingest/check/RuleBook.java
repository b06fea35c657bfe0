package io.budgetlens.ingest.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All rules, in the order they are told in {@code docs/rules.md}. */
public final class RuleBook {
  private static final List<String> STANDARD =
      List.of(
          "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "B1", "B2", "B3",
          "B4", "B5", "B6", "B7", "C1", "C2", "D1", "D3");

  private final List<Rule> rules;

  private RuleBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules that come with the product. */
  public static RuleBook standard() {
    List<Rule> rules = new ArrayList<>();
    for (String id : STANDARD) {
      rules.add(RuleFile.read("rules/" + id + ".yaml", resource(id)));
    }
    return new RuleBook(rules);
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

  List<Rule> arithmetic() {
    return rules.stream().filter(Rule::isArithmetic).toList();
  }

  /** The arithmetic rules that a structured record can be checked by. */
  List<Rule> ofRecords() {
    return arithmetic().stream().filter(r -> r.scope() == Rule.Scope.RECORD).toList();
  }

  static Set<String> names(List<Rule> rules) {
    Set<String> names = new TreeSet<>();
    rules.forEach(r -> names.addAll(r.definition().names()));
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
