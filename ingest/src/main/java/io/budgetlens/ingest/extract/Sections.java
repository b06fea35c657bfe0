package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs in order, each under the headings it stands under. */
final class Sections {
  private static final @Nullable Term THREE_PUBLIC = Lexicon.terms().exact("三公经费");

  private Sections() {}

  static void read(
      Document document, List<Passage> passages, Recognition recognised, Consumer<Found> sink) {
    boolean accounts = recognised.type().equals(Reading.FINAL_ACCOUNTS);
    Setting base = new Setting(recognised.year(), accounts, false, null);
    Deque<Heading> headings = new ArrayDeque<>();
    Passage above = null;
    int sentence = 0;
    for (Passage passage : passages) {
      if (passage.heading()) {
        enter(Heading.of(passage.plain().text()), headings);
        above = passage;
      } else {
        Setting setting = under(headings, base);
        List<ProjectProse.Told> told = List.of();
        if (!accounts) {
          ProjectProse projects =
              new ProjectProse(document, passage.plain(), base, isOfProjects(headings));
          told = above == null ? projects.told() : projects.told(above.plain());
          projects.emit(told, sentence, sink);
        }
        sentence = ProseReader.read(passage.plain(), setting, told, sentence, sink);
      }
    }
  }

  private static boolean isOfProjects(Deque<Heading> headings) {
    return headings.stream().anyMatch(h -> h.words().contains("项目"));
  }

  private static void enter(Heading heading, Deque<Heading> headings) {
    while (!headings.isEmpty() && headings.peek().level() >= heading.level()) {
      headings.pop();
    }
    headings.push(heading);
  }

  private static Setting under(Deque<Heading> headings, Setting base) {
    boolean fund = false;
    Term about = null;
    for (Heading heading : headings) {
      String words = heading.words();
      about = about == null ? threePublicIn(words) : about;
      fund |= !words.contains("三公") && isOfOneFund(words);
    }
    return base.in(base.finalAccounts() && fund, about);
  }

  /** The 三公 expense that a heading names: the sum of them, or the one that it is about. */
  private static @Nullable Term threePublicIn(String words) {
    if (words.contains("三公")) {
      return THREE_PUBLIC;
    }
    return Tokenizer.tokens(words).stream()
        .map(Token::term)
        .filter(t -> t != null && t.is(Term.Role.PART) && ThreePublic.has(t.item()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOfOneFund(String words) {
    return words.contains("财政拨款") || words.contains("政府性基金") || words.contains("国有资本经营");
  }
}
