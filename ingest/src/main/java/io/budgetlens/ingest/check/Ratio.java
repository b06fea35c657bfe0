package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.Parts.Ending;
import io.budgetlens.model.item.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A reported rate equals a fraction: exactly when both are rounded as written, as rounding within
 * the interval that the inputs' last digits leave open.
 *
 * @param absolute whether the rate may be written without its sign
 * @param alsoRight other fractions under which the reported rate is right as well
 * @param otherBases fractions over another base, under which it is right arithmetic on that base
 */
record Ratio(
    String checked,
    Fraction fraction,
    boolean absolute,
    List<Fraction> alsoRight,
    List<Fraction> otherBases)
    implements Check {

  Ratio {
    alsoRight = List.copyOf(alsoRight);
    otherBases = List.copyOf(otherBases);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(fraction.names());
    names.add(checked);
    alsoRight.forEach(f -> names.addAll(f.names()));
    otherBases.forEach(f -> names.addAll(f.names()));
    return names;
  }

  @Override
  public List<String> quoted() {
    List<String> quoted = new ArrayList<>(List.of(checked));
    fraction.names().forEach(quoted::add);
    return quoted;
  }

  @Override
  public List<Ending> endings() {
    List<Ending> endings =
        new ArrayList<>(Ending.of(Measure.RATIO, "fails", "rounding", "cannot_check"));
    if (!otherBases.isEmpty()) {
      endings.add(new Ending("other_basis", Measure.RATIO));
    }
    return endings;
  }

  @Override
  public Check with(Map<String, Expression> replaced) {
    return new Ratio(
        checked,
        fraction.with(replaced),
        absolute,
        alsoRight.stream().map(f -> f.with(replaced)).toList(),
        otherBases.stream().map(f -> f.with(replaced)).toList());
  }

  @Override
  public Parts parts(String prefix) {
    String value = prefix + "_value";
    Map<String, String> computed = new LinkedHashMap<>();
    computed.put(value, fraction.value());
    computed.put(prefix + "_equal", fraction.equalsRounded(checked, absolute));
    computed.put(prefix + "_inside", fraction.explains(checked, absolute));
    computed.put(prefix + "_right", any(alsoRight));
    computed.put(prefix + "_other", any(otherBases));
    String variant =
        "case when coalesce(" + prefix + "_equal, false) then 'holds' when " + prefix + "_right then 'holds'"
            + " when coalesce(" + prefix + "_inside, false) then 'rounding'"
            + " when " + value + " is null then case when " + prefix + "_other then 'holds' else 'cannot_check' end"
            + (otherBases.isEmpty() ? "" : " when " + prefix + "_other then 'other_basis'")
            + " else 'fails' end";
    return new Parts(
        checked + " is not null",
        computed,
        variant,
        checked,
        RuleSql.rounded(value, "h_" + checked),
        "h_" + checked,
        Map.of("missing", RuleSql.absent(fraction.names())));
  }

  private String any(List<Fraction> fractions) {
    if (fractions.isEmpty()) {
      return "false";
    }
    List<String> each =
        fractions.stream()
            .map(f -> "coalesce(" + f.value() + " is not null and " + f.equalsRounded(checked, absolute) + ", false)")
            .toList();
    return "(" + String.join(" or ", each) + ")";
  }
}
