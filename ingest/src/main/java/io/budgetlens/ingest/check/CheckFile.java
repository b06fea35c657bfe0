package io.budgetlens.ingest.check;

import io.budgetlens.model.registry.RegistryEntry;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code check} of an arithmetic rule, by the rule's kind. */
final class CheckFile {
  private CheckFile() {}

  static Check read(RegistryEntry entry, RegistryEntry rule) {
    return switch (rule.text("kind")) {
      case "equation" -> equation(entry);
      case "ratio" -> ratio(entry);
      case "at_most" -> new AtMost(pairs(entry), ConditionFile.list(entry, "when"));
      case "agreement" -> agreement(entry, Agreement.Manner.EQUAL);
      case "magnitude" -> agreement(entry, Agreement.Manner.LIKE_SIZE);
      case "suspicion" -> suspicion(entry);
      case "repetition" -> new Repetition(pairs(entry), false);
      case "execution_score" ->
          new ExecutionScore(figure(entry, "checked"), Fraction.read(entry), figure(entry, "rate"));
      default ->
          throw rule.wrong(
              "kind",
              new Words(
                  "应为 equation、ratio、at_most、agreement、magnitude、suspicion、repetition、execution_score 或 text",
                  "must be one of equation, ratio, at_most, agreement, magnitude, suspicion, repetition,"
                      + " execution_score, text"));
    };
  }

  private static Equation equation(RegistryEntry entry) {
    return new Equation(
        Expression.parse(entry, "checked"),
        Expression.parse(entry, "equals"),
        entry.findNumber("needs").map(n -> n.intValue()).orElse(1),
        entry.has("closed") && entry.flag("closed"),
        entry.findNumber("tolerance").orElse(null),
        entry.has("quiet") && entry.flag("quiet"),
        ConditionFile.list(entry, "when"));
  }

  private static Ratio ratio(RegistryEntry entry) {
    return new Ratio(
        figure(entry, "checked"),
        Fraction.read(entry),
        entry.has("absolute") && entry.flag("absolute"),
        entry.entries("also_right").stream().map(Fraction::read).toList(),
        entry.entries("other_bases").stream().map(Fraction::read).toList(),
        entry.has("quiet") && entry.flag("quiet"),
        ConditionFile.list(entry, "when"));
  }

  private static Agreement agreement(RegistryEntry entry, Agreement.Manner manner) {
    List<Agreement.Pair> pairs = new ArrayList<>();
    for (RegistryEntry pair : entry.entries("pairs")) {
      pairs.add(new Agreement.Pair(figure(pair, "left"), figure(pair, "right")));
    }
    return new Agreement(manner, pairs, ConditionFile.list(entry, "when"));
  }

  private static List<AtMost.Pair> pairs(RegistryEntry entry) {
    List<AtMost.Pair> pairs = new ArrayList<>();
    for (RegistryEntry pair : entry.entries("pairs")) {
      pairs.add(
          new AtMost.Pair(
              pair.text("name"), Expression.parse(pair, "left"), Expression.parse(pair, "right")));
    }
    if (pairs.isEmpty()) {
      throw entry.wrong("pairs", new Words("至少一对", "needs at least one pair"));
    }
    return pairs;
  }

  private static Suspicion suspicion(RegistryEntry entry) {
    List<Suspicion.Case> cases = new ArrayList<>();
    for (RegistryEntry one : entry.entries("cases")) {
      cases.add(new Suspicion.Case(one.text("name"), ConditionFile.list(one, "when")));
    }
    return new Suspicion(
        entry.has("reported") ? figure(entry, "reported") : null,
        entry.has("expected") ? Expression.parse(entry, "expected") : null,
        entry.findEntry("expected_rate").map(Fraction::read).orElse(null),
        entry.texts("quoted"),
        ConditionFile.list(entry, "when"),
        cases);
  }

  private static String figure(RegistryEntry entry, String key) {
    String name = entry.text(key);
    if (!StatedColumns.isKnown(name)) {
      throw entry.wrong(key, new Words("没有名为 " + name + " 的数", "no figure is called " + name));
    }
    return name;
  }
}
