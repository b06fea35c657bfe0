package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.Rule.Addition;
import io.budgetlens.ingest.check.Rule.Definition;
import io.budgetlens.ingest.check.Rule.Explanation;
import io.budgetlens.ingest.check.Rule.Message;
import io.budgetlens.ingest.check.Rule.Value;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.registry.Citation;
import io.budgetlens.model.registry.RegistryEntry;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one rule from its YAML file and refuses what would fail later. */
final class RuleFile {
  private static final Map<String, Severity> SEVERITIES =
      Map.of("error", Severity.ERROR, "warning", Severity.WARNING, "info", Severity.INFO);
  private static final Map<String, Rule.Scope> SCOPES =
      Map.of(
          "document", Rule.Scope.DOCUMENT,
          "record", Rule.Scope.RECORD,
          "years", Rule.Scope.YEARS,
          "everywhere", Rule.Scope.EVERYWHERE);
  private static final Map<String, Relation> RELATIONS =
      Map.of(
          "year", Relation.STATED,
          "change", Relation.CHANGE,
          "indicator", Relation.INDICATOR,
          "class", Relation.CLASSES,
          "fund", Relation.FUNDS);
  private static final Map<String, Measure> MEASURES =
      Map.of("money", Measure.MONEY, "ratio", Measure.RATIO, "points", Measure.POINTS);

  private RuleFile() {}

  static Rule read(String file, String yaml) {
    RegistryEntry entry = RegistryEntry.parse(file, yaml);
    Check check =
        entry.text("kind").equals("text") ? null : CheckFile.read(entry.entry("check"), entry);
    Rule rule =
        new Rule(
            entry.text("id"),
            entry.words("name"),
            entry.choice("severity", SEVERITIES),
            entry.choice("scope", SCOPES),
            entry.words("documentation"),
            Citation.of(entry.entry("source")),
            !entry.has("enabled") || entry.flag("enabled"),
            definition(entry, check));
    entry.refuseUnknownKeys();
    return rule;
  }

  private static Definition definition(RegistryEntry entry, @Nullable Check check) {
    Map<String, Message> messages = messages(entry.entries("messages"));
    if (check != null) {
      requireEveryEnding(entry, check, messages.keySet());
    }
    return new Definition(
        entry.has("of") ? entry.choice("of", RELATIONS) : Relation.STATED,
        check,
        entry.find("formula").orElse(""),
        messages,
        entry.entries("additions").stream().map(RuleFile::addition).toList(),
        values(entry.entries("values")),
        explanations(entry));
  }

  private static void requireEveryEnding(RegistryEntry entry, Check check, Set<String> written) {
    Set<String> needed = new TreeSet<>();
    check.endings().forEach(e -> needed.add(e.variant()));
    if (!needed.equals(new TreeSet<>(written))) {
      throw entry.wrong(
          "messages", new Words("应恰为 " + needed + " 各写一句", "must have one for each of " + needed));
    }
  }

  private static Map<String, Message> messages(List<RegistryEntry> entries) {
    Map<String, Message> messages = new LinkedHashMap<>();
    for (RegistryEntry entry : entries) {
      Severity severity = entry.has("severity") ? entry.choice("severity", SEVERITIES) : null;
      messages.put(
          entry.text("when"), new Message(new Words(entry.text("zh"), entry.text("en")), severity));
    }
    return messages;
  }

  private static Addition addition(RegistryEntry entry) {
    return new Addition(
        new Words(entry.text("zh"), entry.text("en")), ConditionFile.list(entry, "when"));
  }

  private static Map<String, Value> values(List<RegistryEntry> entries) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (RegistryEntry entry : entries) {
      Measure measure = entry.choice("measure", MEASURES);
      values.put(
          entry.text("id"),
          entry.has("sum")
              ? new Value(measure, Expression.parse(entry, "sum"), null)
              : new Value(measure, null, Fraction.read(entry)));
    }
    return values;
  }

  private static List<Explanation> explanations(RegistryEntry entry) {
    List<Explanation> explanations = new ArrayList<>();
    for (RegistryEntry one : entry.entries("explained_by")) {
      Map<String, Expression> with = new LinkedHashMap<>();
      for (RegistryEntry figure : one.entries("with")) {
        with.put(figure.text("figure"), Expression.parse(figure, "is"));
      }
      explanations.add(new Explanation(one.text("rule"), with));
    }
    if (explanations.size() > RuleSql.EXPLANATIONS) {
      throw entry.wrong(
          "explained_by",
          new Words(
              "最多 " + RuleSql.EXPLANATIONS + " 条", "at most " + RuleSql.EXPLANATIONS + " of them"));
    }
    return explanations;
  }
}
