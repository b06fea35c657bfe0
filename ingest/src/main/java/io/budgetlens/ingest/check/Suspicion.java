package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.Parts.Ending;
import io.budgetlens.model.item.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A coincidence that betrays a misunderstood term. It speaks only when every condition is met; an
 * absent figure keeps it silent.
 *
 * @param reported the figure under suspicion, absent where none is
 * @param expected what the figure would be, as a sum; or
 * @param expectedRate as a fraction
 * @param cases named ways it can be met, the first that applies; none of them: it holds
 */
record Suspicion(
    @Nullable String reported,
    @Nullable Expression expected,
    @Nullable Fraction expectedRate,
    List<String> quoted,
    List<Condition> when,
    List<Case> cases)
    implements Check {

  /** One way a suspicion is met. */
  record Case(String name, List<Condition> when) {
    private String sql() {
      return "true" + Condition.and(when);
    }
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(quoted);
    if (reported != null) {
      names.add(reported);
    }
    if (expected != null) {
      names.addAll(expected.names());
    }
    if (expectedRate != null) {
      names.addAll(expectedRate.names());
    }
    when.forEach(c -> names.addAll(c.names()));
    cases.forEach(k -> k.when().forEach(c -> names.addAll(c.names())));
    return names;
  }

  @Override
  public Set<String> needed() {
    return new TreeSet<>(quoted);
  }

  @Override
  public Set<String> checkedNames() {
    return reported == null ? Set.of(quoted.get(0)) : Set.of(reported);
  }

  @Override
  public List<Ending> endings() {
    Measure measure = reported == null ? Measure.TEXT : StatedColumns.quantity(reported).measure();
    if (cases.isEmpty()) {
      return Ending.of(measure, "fails");
    }
    return cases.stream().map(c -> new Ending(c.name(), measure)).toList();
  }

  @Override
  public Check with(Map<String, Expression> replaced) {
    return this;
  }

  @Override
  public Parts parts(String prefix) {
    Map<String, String> computed = new LinkedHashMap<>();
    when.forEach(c -> computed.putAll(c.computed()));
    cases.forEach(k -> k.when().forEach(c -> computed.putAll(c.computed())));
    StringBuilder variant =
        new StringBuilder("case when not (true" + Condition.and(when) + ") then 'holds'");
    cases.forEach(
        c ->
            variant
                .append(" when ")
                .append(c.sql())
                .append(" then '")
                .append(c.name())
                .append("'"));
    variant.append(cases.isEmpty() ? " else 'fails' end" : " else 'holds' end");
    List<String> needed = new ArrayList<>(List.of("true"));
    if (reported != null) {
      needed.add(reported + " is not null");
    }
    return new Parts(
        String.join(" and ", needed),
        computed,
        variant.toString(),
        reported == null ? Parts.NOTHING : reported,
        expectation(),
        Parts.NOTHING,
        Map.of());
  }

  private String expectation() {
    if (expectedRate != null) {
      return RuleSql.rounded(expectedRate.value(), "0.00005");
    }
    return expected == null ? Parts.NOTHING : expected.value();
  }
}
