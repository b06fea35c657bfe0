package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.Parts.Ending;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A reported amount equals a sum of others, within what their rounding explains: the half steps of
 * all figures added up. What is less than half a step of the figure written with the fewest digits
 * is no difference at all.
 *
 * @param needs how many of the parts must be stated before the check applies
 * @param closed whether a part that is left unsaid is nil; otherwise it may be the remainder
 * @param tolerance a fixed tolerance instead of the half steps
 * @param quiet whether it keeps silent where a part that is left unsaid could explain what is
 *     missing
 */
record Equation(
    Expression checked,
    Expression equals,
    int needs,
    boolean closed,
    @Nullable BigDecimal tolerance,
    boolean quiet,
    List<Condition> when)
    implements Check {

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(checked.names());
    names.addAll(equals.names());
    when.forEach(c -> names.addAll(c.names()));
    return names;
  }

  @Override
  public Set<String> needed() {
    return equals.required();
  }

  @Override
  public List<String> quoted() {
    List<String> quoted = new ArrayList<>(checked.names());
    equals.terms().stream().filter(t -> !t.isNumber()).forEach(t -> quoted.add(t.name()));
    return quoted;
  }

  @Override
  public Set<String> checkedNames() {
    return checked.names();
  }

  @Override
  public boolean canSpeak(Set<String> stated) {
    boolean parts = !quiet || stated.containsAll(equals.required());
    return parts
        && stated.containsAll(checked.required())
        && equals.names().stream().filter(stated::contains).count() >= needs;
  }

  @Override
  public List<Ending> endings() {
    List<Ending> endings = new ArrayList<>();
    String measured = checked.terms().get(0).name();
    List<String> variants = new ArrayList<>(List.of("fails", "rounding"));
    if (!equals.required().isEmpty() && !quiet) {
      variants.add("cannot_check");
    }
    if (!equals.optional().isEmpty() && !closed && !quiet) {
      variants.add("unsaid");
    }
    variants.forEach(v -> endings.add(new Ending(v, StatedColumns.quantity(measured).measure())));
    return endings;
  }

  @Override
  public Check with(Map<String, Expression> replaced) {
    return new Equation(
        checked.with(replaced), equals.with(replaced), needs, closed, tolerance, quiet, when);
  }

  @Override
  public Parts parts(String prefix) {
    String sum = prefix + "_sum";
    String step = prefix + "_step";
    String off = "(" + checked.value() + " - " + sum + ")";
    String unsaid = quiet ? "holds" : "unsaid";
    String open =
        closed ? "" : " when " + equals.isOpen() + " and " + off + " > 0 then '" + unsaid + "'";
    String variant =
        "case when "
            + checked.isMissing()
            + " then 'cannot_check' when "
            + sum
            + " is null then 'cannot_check' when "
            + agrees(off)
            + " then 'holds'"
            + " when abs("
            + off
            + ") <= "
            + step
            + " then 'rounding'"
            + open
            + " else 'fails' end";
    String given =
        tolerance == null
            ? checked.step() + " + " + equals.step()
            : "cast(" + Expression.number(tolerance) + " as decimal(24,6))";
    return new Parts(
        "not "
            + checked.isMissing()
            + " and "
            + equals.stated()
            + " >= "
            + needs
            + (quiet ? " and not " + equals.isMissing() : "")
            + Condition.and(when),
        Map.of(sum, equals.value(), step, given),
        variant,
        checked.value(),
        sum,
        step,
        Map.of(
            "missing",
            RuleSql.absent(equals.required()),
            "unsaid",
            RuleSql.absent(equals.optional())));
  }

  private String agrees(String off) {
    List<String> steps = new ArrayList<>(checked.steps());
    steps.addAll(equals.steps());
    return tolerance == null && steps.size() > 1
        ? "abs(" + off + ") <= greatest(" + String.join(", ", steps) + ")"
        : off + " = 0";
  }
}
