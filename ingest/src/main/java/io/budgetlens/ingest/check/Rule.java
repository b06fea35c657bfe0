package io.budgetlens.ingest.check;

import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.registry.Citation;
import io.budgetlens.model.text.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the book, as its file says it.
 *
 * @param id e.g. {@code A4}
 * @param severity of its failing; rounding and what cannot be checked are info
 * @param scope whether only a document can be checked, or a structured record too
 * @param documentation what it checks, why it matters and when it keeps silent
 * @param enabled whether it runs unless it is asked for
 */
public record Rule(
    String id,
    Words name,
    Severity severity,
    Scope scope,
    Words documentation,
    Citation source,
    boolean enabled,
    Definition definition) {

  /** What a rule can be applied to. */
  public enum Scope {
    /** One document, with its words. */
    DOCUMENT,
    /** A budget year, read from a document or from a structured record. */
    RECORD,
    /** The published record of a unit, across sources and years. */
    YEARS,
    /** A document, a structured record, and the published record across years. */
    EVERYWHERE
  }

  /** Whether the rule is arithmetic compiled to SQL; otherwise it reads a document's words. */
  public boolean isArithmetic() {
    return definition.check() != null;
  }

  Relation relation() {
    return definition.relation();
  }

  /** The same rule with another check, or nothing where no check is left. */
  Optional<Rule> checking(Optional<Check> other) {
    return other.map(
        c ->
            new Rule(
                id, name, severity, scope, documentation, source, enabled, definition.checking(c)));
  }

  Rule switchedOn() {
    return new Rule(id, name, severity, scope, documentation, source, true, definition);
  }

  /** The formula or a note that the rule reads words, for documentation. */
  public String formula() {
    return definition.formula();
  }

  /**
   * What the rule book itself needs of a rule.
   *
   * @param relation the rows it reads
   * @param check absent for a rule about words
   * @param messages by ending
   * @param additions sentences added to a message where their figures are there
   * @param values figures of messages beside the stated ones
   * @param explanations other rules' findings that this one can be a symptom of, nearest first
   */
  record Definition(
      Relation relation,
      @Nullable Check check,
      String formula,
      Map<String, Message> messages,
      List<Addition> additions,
      Map<String, Value> values,
      List<Explanation> explanations) {

    Definition checking(Check other) {
      return new Definition(relation, other, formula, messages, additions, values, explanations);
    }

    /** The figures it reads, also those of its messages. */
    Set<String> names() {
      Set<String> names = new LinkedHashSet<>();
      if (check != null) {
        names.addAll(check.names());
      }
      values.values().forEach(v -> names.addAll(v.names()));
      explanations.forEach(e -> e.with().values().forEach(x -> names.addAll(x.names())));
      messages.values().forEach(m -> names.addAll(m.names()));
      additions.forEach(a -> names.addAll(a.names()));
      names.removeIf(n -> !StatedColumns.isKnown(n));
      return names;
    }
  }

  /**
   * The sentence of an ending.
   *
   * @param severity in place of the rule's own, where given
   */
  record Message(Words words, @Nullable Severity severity) {
    Set<String> names() {
      return Template.names(words);
    }
  }

  /** A sentence added where its figures are there and its conditions are met. */
  record Addition(Words words, List<Condition> when) {
    Set<String> names() {
      Set<String> names = Template.names(words);
      when.forEach(c -> names.addAll(c.names()));
      return names;
    }
  }

  /** A figure for messages: a sum, or a fraction. */
  record Value(Measure measure, @Nullable Expression sum, @Nullable Fraction fraction) {
    Set<String> names() {
      return sum != null ? sum.names() : fraction == null ? Set.of() : fraction.names();
    }

    String sql() {
      return sum != null
          ? sum.value()
          : fraction == null ? "null" : RuleSql.quantised(fraction.value(), 6);
    }
  }

  /**
   * Another rule whose finding explains this one.
   *
   * @param with what the figures would be if the other finding were put right; empty where the two
   *     are one equation written twice
   */
  record Explanation(String rule, Map<String, Expression> with) {}
}
