package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * D2: staff at the end of last year, and who came, less who left, are the staff at the end of this
 * year. Only where one sentence states all four, each once.
 */
final class StaffBalance implements TextRule {
  private static final String NUMBER = "([0-9]{1,6})\\s*[人名]";
  private static final String BETWEEN = "[^0-9。；;\\n]{0,16}";
  private static final Phrase BALANCE =
      Phrase.of(
          "上去年",
          "(?:上年末|上年年末|去年末|去年年末|年初)(?:实有|在职|在编|在岗|职工|人员|人数|共有|为|有){0,4}[^0-9。；;\\n，,]{0,4}"
              + NUMBER
              + "[，,]"
              + BETWEEN
              + "(?:增加|新增|调入|新进|招录|增员)(?:了|人员|共)?"
              + NUMBER
              + "[，,、]"
              + BETWEEN
              + "(?:减少|调出|退休|减员)(?:了|人员|共)?"
              + NUMBER
              + "[，,]"
              + "[^0-9。；;\\n]{0,4}(?:年末|本年末|年底)[^0-9。；;\\n，,]{0,12}"
              + NUMBER);

  @Override
  public List<Remark> check(Paper paper) {
    List<Remark> remarks = new ArrayList<>();
    String text = paper.document().text();
    Matcher matcher = BALANCE.pattern().matcher(text);
    for (int at = 0; BALANCE.find(matcher, text, at); at = matcher.end()) {
      int then = number(matcher, 1) + number(matcher, 2) - number(matcher, 3);
      if (then != number(matcher, 4)) {
        remarks.add(remark(matcher, then));
      }
    }
    return remarks;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Remark remark(Matcher matcher, int then) {
    return new Remark(
        "fails",
        Map.of(
            "before", Remark.same(matcher.group(1)),
            "came", Remark.same(matcher.group(2)),
            "left", Remark.same(matcher.group(3)),
            "now", Remark.same(matcher.group(4)),
            "then", Remark.same(Integer.toString(then))),
        BigDecimal.valueOf(number(matcher, 4)),
        BigDecimal.valueOf(then),
        "persons",
        List.of(
            new Span(matcher.start(4), matcher.end(4)),
            new Span(matcher.start(1), matcher.end(1)),
            new Span(matcher.start(2), matcher.end(2)),
            new Span(matcher.start(3), matcher.end(3))));
  }
}
