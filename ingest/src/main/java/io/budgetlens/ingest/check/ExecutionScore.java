package io.budgetlens.ingest.check;

import io.budgetlens.ingest.check.Parts.Ending;
import io.budgetlens.model.item.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The score for execution is the execution rate times its full marks, as the scheme caps and cuts
 * it. Where the place's own scheme is not known, a difference is only a warning. A whole number
 * below the exact score is rounding; one above it is not, because full marks are written the same.
 *
 * @param checked the score
 * @param fraction the execution rate
 * @param rate the reported rate, which stands in where the amounts are not stated
 */
record ExecutionScore(String checked, Fraction fraction, String rate) implements Check {
  private static final String HALF_CENT = "0.005";

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(fraction.names());
    names.addAll(
        List.of(checked, rate, max(), "execution_full_from", "execution_none_below"));
    return names;
  }

  @Override
  public List<String> quoted() {
    return List.of(checked, rate);
  }

  @Override
  public List<Ending> endings() {
    return Ending.of(Measure.POINTS, "fails", "scheme_unknown", "rounding", "cannot_check");
  }

  @Override
  public Check with(Map<String, Expression> replaced) {
    Expression other = replaced.get("rate");
    return other == null
        ? new ExecutionScore(checked, fraction.with(replaced), rate)
        : new ExecutionScore(checked, new Fraction(other, one()), rate);
  }

  private static Expression one() {
    return new Expression(List.of(new Expression.Term("1", false, false)));
  }

  @Override
  public Parts parts(String prefix) {
    String earned = prefix + "_earned";
    String room = prefix + "_room";
    String points = prefix + "_points";
    String used = "coalesce(" + fraction.value() + ", cast(" + rate + " as double))";
    String width = "coalesce((" + fraction.high() + " - " + fraction.low() + ") / 2, cast(h_" + rate + " as double))";
    Map<String, String> computed = new LinkedHashMap<>();
    computed.put(earned, earned(used));
    computed.put(points, RuleSql.quantised(earned(used), 2));
    computed.put(
        room,
        "cast(" + HALF_CENT + " as double) + " + width + " * " + max()
            + " + case when h_" + checked + " < 0.5 then cast(h_" + checked + " as double) - least(cast(h_" + checked + " as double), " + HALF_CENT + ") else 0 end");
    String off = "(cast(" + checked + " as double) - " + earned + ")";
    String variant =
        "case when " + earned + " is null then 'cannot_check'"
            + " when abs(" + off + ") <= " + room + " + 0.000001 then 'holds'"
            + " when h_" + checked + " >= 0.5 and " + off + " < 0 and " + off + " >= -0.5 then 'rounding'"
            + " when scheme_certain then 'fails' else 'scheme_unknown' end";
    return new Parts(
        checked + " is not null and " + max() + " is not null",
        computed,
        variant,
        checked,
        points,
        "cast(" + room + " as decimal(24,6))",
        Map.of("missing", RuleSql.absent(fraction.names())));
  }

  private String earned(String used) {
    return "(case when " + used + " >= execution_full_from then cast(" + max() + " as double)"
        + " when " + used + " < execution_none_below then 0.0"
        + " else " + used + " * " + max() + " end)";
  }

  private String max() {
    return "max_" + checked;
  }
}
