package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules of a page, pieces of one line put together, and those that touch one another. */
final class PdfRules {
  private static final float SLACK = 3;

  /** Beyond this a page is a drawing; nothing certain can be said of its tables. */
  private static final int MOST_RULES = 3_000;

  private PdfRules() {}

  /** Groups of rules that hang together, each a frame of a table or box. */
  static List<List<Rule>> frames(List<Rule> drawn) {
    List<Rule> rules = joined(drawn.stream().filter(Rule::level).toList());
    rules.addAll(joined(drawn.stream().filter(rule -> !rule.level()).toList()));
    return rules.size() > MOST_RULES ? List.of() : touching(rules);
  }

  private static List<Rule> joined(List<Rule> rules) {
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparingInt((Rule r) -> Math.round(r.at())).thenComparing(Rule::from));
    List<Rule> joined = new ArrayList<>();
    for (Rule rule : sorted) {
      int last = joined.size() - 1;
      if (last >= 0
          && Math.abs(joined.get(last).at() - rule.at()) <= 1.5f
          && rule.from() <= joined.get(last).to() + SLACK
          && rule.to() >= joined.get(last).from() - SLACK) {
        Rule before = joined.get(last);
        joined.set(
            last,
            new Rule(
                rule.level(),
                before.at(),
                Math.min(before.from(), rule.from()),
                Math.max(before.to(), rule.to())));
      } else {
        joined.add(rule);
      }
    }
    return joined;
  }

  private static List<List<Rule>> touching(List<Rule> rules) {
    List<List<Rule>> frames = new ArrayList<>();
    boolean[] taken = new boolean[rules.size()];
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        frames.add(frameOf(i, rules, taken));
      }
    }
    return frames;
  }

  private static List<Rule> frameOf(int first, List<Rule> rules, boolean[] taken) {
    List<Rule> frame = new ArrayList<>();
    frame.add(rules.get(first));
    taken[first] = true;
    for (int i = 0; i < frame.size(); i++) {
      Rule known = frame.get(i);
      for (int j = 0; j < taken.length; j++) {
        Rule other = rules.get(j);
        if (!taken[j] && other.level() != known.level() && known.touches(other, SLACK)) {
          taken[j] = true;
          frame.add(other);
        }
      }
    }
    return frame;
  }

  /** The places of rules of one direction, near ones taken together, ascending. */
  static float[] places(List<Rule> frame, boolean level) {
    float[] all = new float[frame.size()];
    int count = 0;
    for (Rule rule : frame.stream().sorted(Comparator.comparing(Rule::at)).toList()) {
      if (rule.level() == level && (count == 0 || rule.at() - all[count - 1] > SLACK)) {
        all[count++] = rule.at();
      }
    }
    return java.util.Arrays.copyOf(all, count);
  }
}
