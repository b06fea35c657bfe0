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
    names.addAll(List.of(checked, rate, max(), "execution_full_from", "execution_none_below"));
    return names;
  }

  @Override
  public List<String> quoted() {
    return List.of(checked, rate);
  }

  @Override
  public Set<String> checkedNames() {
    return Set.of(checked);
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
    String used = prefix + "_used";
    String room = prefix + "_room";
    Map<String, String> computed = new LinkedHashMap<>();
    computed.put(used, "coalesce(" + fraction.value() + ", cast(" + rate + " as double))");
    computed.put(room, room());
    String earned = earned(used);
    String off = "(" + checked + " - " + earned + ")";
    String variant =
        "case when "
            + used
            + " is null then case when "
            + fraction.isStated()
            + " then 'holds' else 'cannot_check' end"
            + " when abs("
            + off
            + ") <= "
            + room
            + " then 'holds'"
            + " when h_"
            + checked
            + " >= 0.5 and "
            + off
            + " between -0.5 and 0 then 'rounding'"
            + " when scheme_certain then 'fails' else 'scheme_unknown' end";
    return new Parts(
        checked + " is not null and " + max() + " is not null and execution_none_below is not null",
        computed,
        variant,
        checked,
        RuleSql.quantised(earned, 2),
        room,
        Map.of("missing", RuleSql.absent(fraction.names())));
  }

  /**
   * Half a hundredth of a point, or half the last digit of a score written with fewer; and where
   * only the rate was stated, what its own last digit is worth.
   */
  private String room() {
    return "0.005 + case when h_"
        + checked
        + " < 0.5 and h_"
        + checked
        + " > 0.005 then h_"
        + checked
        + " - 0.005 else 0 end + case when "
        + fraction.value()
        + " is null then coalesce(h_"
        + rate
        + ", 0) * "
        + max()
        + " else 0 end";
  }

  private String earned(String used) {
    return "(case when "
        + used
        + " >= execution_full_from then cast("
        + max()
        + " as double)"
        + " when "
        + used
        + " < execution_none_below then cast(0 as double)"
        + " else "
        + used
        + " * "
        + max()
        + " end)";
  }

  private String max() {
    return "max_" + checked;
  }
}
