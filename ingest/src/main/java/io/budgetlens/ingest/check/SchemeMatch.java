package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.scheme.Dimension;
import io.budgetlens.model.scheme.Scheme;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * B4: a whole department's report scored by a project's scheme. Many places prescribe the project
 * weights for departments too; so it speaks only where the report itself cites a project's form, or
 * where the place is known to have a scheme of its own for departments.
 */
final class SchemeMatch implements TextRule {
  private static final int OPENING = 200;
  private static final Pattern WHOLE_DEPARTMENT = Pattern.compile("部门整体|整体支出|单位整体|整体绩效");
  private static final Pattern PROJECT_FORM =
      Pattern.compile("《[^》]{0,40}项目支出绩效自评表[^》]{0,10}》|项目支出绩效自评表");

  @Override
  public boolean isOfScores() {
    return true;
  }

  @Override
  public List<Remark> check(Paper paper) {
    Scheme scheme = paper.sheet().scheme();
    if (scheme == null
        || scheme.subject() != Scheme.Subject.PROJECT
        || !paper.subject().isUnit()
        || !isWholeDepartment(paper.document())) {
      return List.of();
    }
    List<Span> spans = new ArrayList<>(paper.sheet().spans(paper.subject()));
    Optional<Span> form = citedForm(paper);
    if (form.isPresent()) {
      spans.add(form.get());
      String cited = paper.document().words(form.get());
      return List.of(
          Remark.of(
              "cites_project_form",
              Map.of("weights", weights(scheme), "form", Remark.same(cited)),
              spans));
    }
    return placesOwn(paper)
        .map(own -> Map.of("weights", weights(scheme), "own", own.name()))
        .map(told -> List.of(Remark.of("place_has_own", told, spans)))
        .orElse(List.of());
  }

  private static boolean isWholeDepartment(Document document) {
    return WHOLE_DEPARTMENT.matcher(opening(document)).find();
  }

  private static String opening(Document document) {
    String text = document.text();
    return document.title() + text.substring(0, Math.min(OPENING, text.length()));
  }

  /** The project form that the paragraph with the scores cites. */
  private static Optional<Span> citedForm(Paper paper) {
    String text = paper.document().text();
    for (Span score : paper.sheet().spans(paper.subject())) {
      Span paragraph = Sentences.around(text, score.start(), "\n");
      Matcher matcher = PROJECT_FORM.matcher(text).region(paragraph.start(), paragraph.end());
      if (matcher.find()) {
        return Optional.of(new Span(matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Scheme> placesOwn(Paper paper) {
    return paper.schemes().all().stream()
        .filter(s -> s.subject() == Scheme.Subject.DEPARTMENT && !s.jurisdiction().isNational())
        .filter(s -> ScoreSheet.isAt(s, paper.document(), paper.reading()))
        .findFirst();
  }

  private static Words weights(Scheme scheme) {
    return Remark.same(
        scheme.dimensions().stream()
            .map(Dimension::max)
            .map(m -> m.toPlainString())
            .collect(Collectors.joining("/")));
  }
}
