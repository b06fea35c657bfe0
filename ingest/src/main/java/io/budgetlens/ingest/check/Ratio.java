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
 * @param quiet whether it keeps silent where a figure of the fraction is left unsaid
 * @param when conditions under which it applies
 */
record Ratio(
    String checked,
    Fraction fraction,
    boolean absolute,
    List<Fraction> alsoRight,
    List<Fraction> otherBases,
    boolean quiet,
    List<Condition> when)
    implements Check {

  Ratio {
    alsoRight = List.copyOf(alsoRight);
    otherBases = List.copyOf(otherBases);
    when = List.copyOf(when);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(fraction.names());
    names.add(checked);
    alsoRight.forEach(f -> names.addAll(f.names()));
    otherBases.forEach(f -> names.addAll(f.names()));
    when.forEach(c -> names.addAll(c.names()));
    return names;
  }

  @Override
  public Set<String> needed() {
    return fraction.names();
  }

  @Override
  public List<String> quoted() {
    List<String> quoted = new ArrayList<>(List.of(checked));
    fraction.names().forEach(quoted::add);
    return quoted;
  }

  @Override
  public Set<String> checkedNames() {
    return Set.of(checked);
  }

  @Override
  public List<Ending> endings() {
    List<Ending> endings = new ArrayList<>(Ending.of(Measure.RATIO, "fails", "rounding"));
    if (!quiet) {
      endings.add(new Ending("cannot_check", Measure.RATIO));
    }
    if (!otherBases.isEmpty()) {
      endings.add(new Ending("other_basis", Measure.RATIO));
    }
    return endings;
  }

  /** The other bases are left out: only the rate's own definition explains a finding. */
  @Override
  public Check with(Map<String, Expression> replaced) {
    return new Ratio(checked, fraction.with(replaced), absolute, List.of(), List.of(), quiet, when);
  }

  @Override
  public Parts parts(String prefix) {
    Map<String, String> computed = new LinkedHashMap<>(fraction.computed(prefix));
    String right = any(prefix + "r", alsoRight, computed);
    String other = any(prefix + "o", otherBases, computed);
    String value = Fraction.value(prefix);
    String variant =
        "case when "
            + Fraction.isEqual(prefix, checked, absolute)
            + right
            + " then 'holds'"
            + " when "
            + Fraction.isInside(prefix, checked, absolute)
            + " then 'rounding'"
            + " when "
            + value
            + " is null then case when "
            + (quiet ? "true" : fraction.isStated())
            + other
            + " then 'holds' else 'cannot_check' end"
            + (otherBases.isEmpty() ? "" : " when false" + other + " then 'other_basis'")
            + " else 'fails' end";
    return new Parts(
        checked + " is not null" + Condition.and(when),
        computed,
        variant,
        checked,
        RuleSql.rounded(value, "h_" + checked),
        "h_" + checked,
        Map.of("missing", RuleSql.absent(fraction.names())));
  }

  /** SQL to append to a condition: or one of these is what the rate says. */
  private String any(String prefix, List<Fraction> fractions, Map<String, String> computed) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < fractions.size(); i++) {
      computed.putAll(fractions.get(i).computed(prefix + i));
      sql.append(" or ").append(Fraction.isEqual(prefix + i, checked, absolute));
    }
    return sql.toString();
  }
}
