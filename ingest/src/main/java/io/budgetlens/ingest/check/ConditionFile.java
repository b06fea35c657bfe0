package io.budgetlens.ingest.check;

import io.budgetlens.model.registry.RegistryEntry;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Reads the conditions of a rule's file. */
final class ConditionFile {
  private ConditionFile() {}

  static List<Condition> list(RegistryEntry entry, String key) {
    List<Condition> conditions = new ArrayList<>();
    entry.entries(key).forEach(e -> conditions.add(read(e)));
    return conditions;
  }

  private static Condition read(RegistryEntry entry) {
    if (entry.has("same")) {
      return new Condition.Same(side(entry, "same", 0), side(entry, "same", 1));
    }
    if (entry.has("not_same")) {
      return new Condition.NotSame(side(entry, "not_same", 0), side(entry, "not_same", 1));
    }
    if (entry.has("differs")) {
      return new Condition.Differs(side(entry, "differs", 0), side(entry, "differs", 1));
    }
    if (entry.has("not_above")) {
      return new Condition.NotAbove(side(entry, "not_above", 0), side(entry, "not_above", 1));
    }
    if (entry.has("positive")) {
      return new Condition.Positive(Expression.parse(entry, "positive"));
    }
    if (entry.has("stated")) {
      return new Condition.Stated(entry.texts("stated"));
    }
    if (entry.has("unstated")) {
      return new Condition.Unstated(entry.texts("unstated"));
    }
    if (entry.has("any")) {
      return new Condition.Any(list(entry, "any"));
    }
    if (entry.has("flag")) {
      return new Condition.Flag(flag(entry, "flag"));
    }
    if (entry.has("unflagged")) {
      return new Condition.Unflagged(flag(entry, "unflagged"));
    }
    return ofFraction(entry);
  }

  private static Condition ofFraction(RegistryEntry entry) {
    for (String key : List.of("rate", "not_rate")) {
      if (entry.has(key)) {
        return new Condition.IsRate(entry.text(key), Fraction.read(entry), key.equals("not_rate"));
      }
    }
    for (String key : List.of("below", "at_least")) {
      if (entry.has(key)) {
        return new Condition.Limit(Fraction.read(entry), entry.number(key), key.equals("below"));
      }
    }
    throw entry.wrong(
        "when",
        new Words(
            "应为 same、not_same、differs、not_above、positive、stated、unstated、any、flag、unflagged、rate、not_rate、below 或 at_least",
            "must be one of same, not_same, differs, not_above, positive, stated, unstated, any, flag, unflagged, rate, not_rate,"
                + " below, at_least"));
  }

  private static String flag(RegistryEntry entry, String key) {
    String flag = entry.text(key);
    if (!Relation.isFlag(flag)) {
      throw entry.wrong(key, new Words("没有名为 " + flag + " 的标志", "no flag is called " + flag));
    }
    return flag;
  }

  private static Expression side(RegistryEntry entry, String key, int index) {
    List<String> sides = entry.texts(key);
    if (sides.size() != 2) {
      throw entry.wrong(key, new Words("应有左右两式", "needs a left and a right sum"));
    }
    return Expression.parse(sides.get(index), entry, key);
  }
}
