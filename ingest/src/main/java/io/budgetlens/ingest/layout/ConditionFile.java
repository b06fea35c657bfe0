package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.Condition.Test;
import io.budgetlens.model.registry.RegistryEntry;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the conditions of a row rule or a cell. */
final class ConditionFile {
  private static final Map<String, Test> OF_VALUES = ofValues();

  private ConditionFile() {}

  static List<Condition> conditions(RegistryEntry entry, String key) {
    List<Condition> conditions = new ArrayList<>();
    for (RegistryEntry each : entry.entries(key)) {
      conditions.add(condition(each));
    }
    return conditions;
  }

  private static Condition condition(RegistryEntry entry) {
    if (entry.has("any_filled")) {
      return new Condition(entry.oneOrMore("any_filled"), Test.ANY_FILLED, List.of());
    }
    if (entry.has("none_filled")) {
      return new Condition(entry.oneOrMore("none_filled"), Test.NONE_FILLED, List.of());
    }
    List<String> column = List.of(entry.text("column"));
    if (entry.has("blank")) {
      return new Condition(column, entry.flag("blank") ? Test.BLANK : Test.FILLED, List.of());
    }
    for (Map.Entry<String, Test> test : OF_VALUES.entrySet()) {
      if (entry.has(test.getKey())) {
        return new Condition(column, test.getValue(), entry.oneOrMore(test.getKey()));
      }
    }
    throw entry.wrong(
        "column",
        new Words(
            "缺少比较：写 is、is_not、starts、ends、contains 或 blank 之一",
            "is compared with nothing: add one of is, is_not, starts, ends, contains, blank"));
  }

  private static Map<String, Test> ofValues() {
    Map<String, Test> all = new LinkedHashMap<>();
    all.put("is", Test.IS);
    all.put("is_not", Test.IS_NOT);
    all.put("starts", Test.STARTS);
    all.put("ends", Test.ENDS);
    all.put("contains", Test.CONTAINS);
    return all;
  }
}
