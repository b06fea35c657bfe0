package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which kinds of post a staff figure counts, by the words of its clause. */
final class StaffKinds {
  private static final Pattern KIND = Pattern.compile("行政|事业|工勤|参公|公务员|聘用|临聘|编外|劳务派遣|教师|离休|退休");
  private static final Pattern OUTSIDE_POSTS =
      Pattern.compile("(?:含|其中|包括)[^。；]{0,12}(?:临聘|聘用|编外|派遣|合同制|临时|借调|劳务)");
  private static final Pattern DIGIT = Pattern.compile("[0-9０-９]");

  private StaffKinds() {}

  /**
   * Whether the posts authorised and the staff in post are of the same kind: both name the same
   * kinds, or the second follows the first in one sentence without naming any.
   */
  static boolean areAlike(Document document, Subject subject) {
    Figure authorised = subject.figures().get("staff_authorised");
    Figure actual = subject.figures().get("staff_actual");
    if (authorised == null || actual == null) {
      return true;
    }
    for (Span post : authorised.spans()) {
      for (Span person : actual.spans()) {
        if (isAlike(document, post, person)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAlike(Document document, Span post, Span person) {
    Span sentence = Sentences.around(document.text(), person.start());
    if (OUTSIDE_POSTS.matcher(document.words(sentence)).find()) {
      return false;
    }
    Set<String> posts = kinds(document, post);
    Set<String> persons = kinds(document, person);
    return posts.equals(persons) || (persons.isEmpty() && follows(document.text(), post, person));
  }

  private static boolean follows(String text, Span post, Span person) {
    boolean sameSentence =
        post.end() <= person.start()
            && Sentences.around(text, post.start()).equals(Sentences.around(text, person.start()));
    return sameSentence && !DIGIT.matcher(text.substring(post.end(), person.start())).find();
  }

  private static Set<String> kinds(Document document, Span span) {
    Span clause = Sentences.around(document.text(), span.start(), "。；;，,、（(\n\t");
    Matcher matcher = KIND.matcher(document.words(clause));
    Set<String> kinds = new TreeSet<>();
    while (matcher.find()) {
      kinds.add(matcher.group().equals("公务员") ? "行政" : matcher.group());
    }
    return kinds;
  }
}
