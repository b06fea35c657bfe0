package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** F4: what has fallen to nothing has not stayed as it was. */
final class FlatButFallen implements TextRule {
  private static final Pattern FALLEN =
      Pattern.compile("(?:减少|下降|降低|压减)(?:为|至|到)\\s*0(?:\\.0+)?(?![0-9.])");
  private static final Pattern FLAT = Pattern.compile("持平|无增减|没有变化|无变化");
  private static final Pattern OF_OTHERS = Pattern.compile("其中|其余|其他");
  private static final int LONGEST = 60;

  @Override
  public List<Remark> check(Paper paper) {
    Document document = paper.document();
    List<Remark> remarks = new ArrayList<>();
    for (Span sentence : Sentences.all(document.text(), new Span(0, document.text().length()))) {
      String words = document.words(sentence);
      boolean both = FALLEN.matcher(words).find() && FLAT.matcher(words).find();
      if (both && words.length() <= 2 * LONGEST && !OF_OTHERS.matcher(words).find()) {
        remarks.add(Remark.of("fails", Map.of("words", Remark.same(shortened(words))), List.of(sentence)));
      }
    }
    return remarks;
  }

  private static String shortened(String words) {
    String stripped = words.strip();
    return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST) + "…";
  }
}
