package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** F4: what has fallen to nothing has not stayed as it was. */
final class FlatButFallen implements TextRule {
  private static final Phrase FALLEN =
      Phrase.of("减下降压", "(?:减少|下降|降低|压减)(?:为|至|到)\\s*0(?:\\.0+)?(?![0-9.])");
  private static final Pattern FLAT = Pattern.compile("持平|无增减|没有变化|无变化");
  private static final Pattern OF_OTHERS = Pattern.compile("其中|其余|其他");
  private static final int LONGEST = 60;

  @Override
  public List<Remark> check(Paper paper) {
    Document document = paper.document();
    List<Remark> remarks = new ArrayList<>();
    Matcher fallen = FALLEN.pattern().matcher(document.text());
    int from = 0;
    while (FALLEN.find(fallen, document.text(), from)) {
      Span sentence = Sentences.around(document.text(), fallen.start());
      from = Math.max(fallen.end(), sentence.end());
      String words = document.words(sentence);
      if (FLAT.matcher(words).find() && isOfOne(words)) {
        remarks.add(
            Remark.of("fails", Map.of("words", Remark.same(shortened(words))), List.of(sentence)));
      }
    }
    return remarks;
  }

  private static boolean isOfOne(String words) {
    return words.length() <= 2 * LONGEST && !OF_OTHERS.matcher(words).find();
  }

  private static String shortened(String words) {
    String stripped = words.strip();
    return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST) + "…";
  }
}
