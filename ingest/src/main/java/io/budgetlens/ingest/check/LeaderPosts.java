package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.read.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** D3: the leading posts listed in the sentence of the authorised staff are not more than these. */
final class LeaderPosts implements TextRule {
  private static final Pattern LEADERS =
      Pattern.compile(
          "((?:常务)?副?(?:主席|主任|局长|部长|书记|院长|校长|会长|站长|所长)|[正副]?[处科股]级领导(?:职数|干部)?)\\s*([0-9]{1,3})\\s*[名人个]");

  @Override
  public boolean isOfScores() {
    return true;
  }

  @Override
  public List<Remark> check(Paper paper) {
    Figure posts = paper.subject().figures().get("staff_authorised");
    if (posts == null || posts.value() == null) {
      return List.of();
    }
    String text = paper.document().text();
    List<Span> spans = new ArrayList<>(List.of(posts.spans().get(0)));
    Span sentence = Sentences.around(text, posts.spans().get(0).start());
    Matcher matcher = LEADERS.matcher(text).region(posts.spans().get(0).end(), sentence.end());
    int leaders = 0;
    while (matcher.find()) {
      leaders += Integer.parseInt(matcher.group(2));
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return posts.value().compareTo(BigDecimal.valueOf(leaders)) >= 0
        ? List.of()
        : List.of(
            Remark.of(
                "fails",
                Map.of(
                    "leaders", Remark.same(Integer.toString(leaders)),
                    "posts", Remark.points(posts.value())),
                spans));
  }
}
