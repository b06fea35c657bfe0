package io.budgetlens.ingest.check;

import io.budgetlens.model.registry.BadRegistryFile;
import io.budgetlens.model.registry.RegistryEntry;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sum of stated figures as a rule file writes it: {@code basic_budget + project_budget +
 * other_budget?}. A question mark marks a figure that may be left unsaid; a number is exact.
 */
record Expression(List<Term> terms) {
  private static final Pattern TERM =
      Pattern.compile("\\s*([+-]?)\\s*([a-z_]+|[0-9]+(?:\\.[0-9]+)?)(\\??)\\s*");
  private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

  Expression {
    terms = List.copyOf(terms);
  }

  /** A figure or a number, added or taken away. */
  record Term(String name, boolean minus, boolean optional) {
    boolean isNumber() {
      return NUMBER.matcher(name).matches();
    }

    private Term under(boolean outerMinus, boolean outerOptional) {
      return new Term(name, minus != outerMinus, optional || outerOptional);
    }
  }

  static Expression parse(RegistryEntry entry, String key) {
    return parse(entry.text(key), entry, key);
  }

  static Expression parse(String text, RegistryEntry entry, String key) {
    List<Term> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw malformed(text, entry, key);
      }
      String sign = matcher.group(1);
      if (sign.isEmpty() != terms.isEmpty()) {
        throw malformed(text, entry, key);
      }
      Term term = new Term(matcher.group(2), sign.equals("-"), !matcher.group(3).isEmpty());
      boolean known = StatedColumns.isKnown(term.name()) || StatedColumns.isResult(term.name());
      if (!term.isNumber() && !known) {
        throw entry.wrong(
            key, new Words("没有名为 " + term.name() + " 的数", "no figure is called " + term.name()));
      }
      terms.add(term);
      at = matcher.end();
    }
    return new Expression(terms);
  }

  private static BadRegistryFile malformed(String text, RegistryEntry entry, String key) {
    return entry.wrong(
        key,
        new Words(
            "“" + text + "”不是“甲 + 乙 - 丙？”式的算式", "'" + text + "' is no sum such as a + b - c?"));
  }

  static Expression of(String name) {
    return new Expression(List.of(new Term(name, false, false)));
  }

  /** This sum with some figures replaced by what another rule says they would be. */
  Expression with(Map<String, Expression> replaced) {
    List<Term> result = new ArrayList<>();
    for (Term term : terms) {
      Expression other = replaced.get(term.name());
      if (other == null) {
        result.add(term);
      } else {
        other.terms.forEach(t -> result.add(t.under(term.minus(), term.optional())));
      }
    }
    return new Expression(result);
  }

  /** The figures, without numbers. */
  Set<String> names() {
    return terms.stream()
        .filter(t -> !t.isNumber())
        .map(Term::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> required() {
    return terms.stream()
        .filter(t -> !t.isNumber() && !t.optional())
        .map(Term::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> optional() {
    return terms.stream()
        .filter(Term::optional)
        .map(Term::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** SQL: null where a required figure is absent. */
  String value() {
    StringBuilder sql = new StringBuilder("(");
    for (Term term : terms) {
      sql.append(sql.length() == 1 ? (term.minus() ? "- " : "") : (term.minus() ? " - " : " + "));
      sql.append(term.optional() ? "coalesce(" + term.name() + ", 0)" : term.name());
    }
    return sql.append(")").toString();
  }

  String asDouble() {
    return "cast(" + value() + " as double)";
  }

  /** SQL: by how much the sum can be off, because its figures were rounded when written. */
  String step() {
    List<String> steps = steps();
    return steps.isEmpty() ? "0" : "(" + String.join(" + ", steps) + ")";
  }

  /** SQL: the half step of each figure. */
  List<String> steps() {
    return terms.stream()
        .filter(t -> !t.isNumber())
        .map(t -> "coalesce(h_" + t.name() + ", 0)")
        .toList();
  }

  /** SQL: is a required figure absent? */
  String isMissing() {
    return required().isEmpty()
        ? "false"
        : required().stream()
            .map(n -> n + " is null")
            .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** SQL: is a figure that may be left unsaid absent? */
  String isOpen() {
    return optional().isEmpty()
        ? "false"
        : optional().stream()
            .map(n -> n + " is null")
            .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** SQL: how many of the figures are stated. */
  String stated() {
    return names().stream()
        .map(n -> "case when " + n + " is null then 0 else 1 end")
        .collect(Collectors.joining(" + ", "(", ")"));
  }

  static String number(BigDecimal value) {
    return value.toPlainString();
  }
}
