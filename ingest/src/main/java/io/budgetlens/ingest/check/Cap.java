package io.budgetlens.ingest.check;

import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of one rule a document shows so many findings; the last of them tells how many more there are. A
 * form whose every line is wrong has one cause, and nobody reads a thousand lines of it.
 */
final class Cap {
  static final int MOST = 20;

  private Cap() {}

  static List<Finding> of(List<Finding> findings) {
    Map<String, Integer> all = new HashMap<>();
    findings.forEach(f -> all.merge(f.rule(), 1, Integer::sum));
    Map<String, Integer> turn = new HashMap<>();
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : findings) {
      int now = turn.merge(finding.rule(), 1, Integer::sum);
      int more = all.getOrDefault(finding.rule(), 0) - MOST;
      if (now < MOST || (now == MOST && more <= 0)) {
        kept.add(finding);
      } else if (now == MOST) {
        kept.add(finding.saying(more(more)));
      }
    }
    return kept;
  }

  private static Words more(int number) {
    return new Words(zh(Integer.toString(number)), en(Integer.toString(number)));
  }

  private static String zh(String number) {
    return "（本规则另有 " + number + " 条，不再列出。）";
  }

  private static String en(String number) {
    return " (" + number + " more of this rule are not listed.)";
  }

  /** SQL: the message, with the number of the rest where it is the last that is shown. */
  static String message(String message, String turn, String all, boolean zh) {
    String text = Template.quoted(zh ? zh("~") : en("~"));
    String number = "cast(" + all + " - " + MOST + " as string)";
    return message
        + " || case when "
        + turn
        + " = "
        + MOST
        + " and "
        + all
        + " > "
        + MOST
        + " then "
        + text.replace("~", "' || " + number + " || '")
        + " else '' end as "
        + message.substring(message.indexOf('.') + 1);
  }
}
