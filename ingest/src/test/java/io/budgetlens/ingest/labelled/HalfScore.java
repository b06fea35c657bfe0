package io.budgetlens.ingest.labelled;

import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** How a number of labelled documents were read, in total. */
record HalfScore(List<DocumentScore> documents) {
  HalfScore {
    documents = List.copyOf(documents);
  }

  /** Reads, extracts and checks the documents as the product does it. */
  static HalfScore of(List<LabelledDocument> documents, Engine engine) {
    List<DocumentScore> scores = new ArrayList<>();
    List<LabelledDocument> readable = new ArrayList<>();
    List<DocumentReport> reports = new ArrayList<>();
    for (LabelledDocument document : documents) {
      Optional<DocumentReport> report = document.read();
      if (report.isPresent()) {
        readable.add(document);
        reports.add(report.get());
      } else {
        scores.add(DocumentScore.refused(document));
      }
    }
    List<DocumentReport> checked = DocumentReport.checked(reports, engine);
    for (int i = 0; i < checked.size(); i++) {
      scores.add(DocumentScore.of(readable.get(i), checked.get(i)));
    }
    return new HalfScore(scores);
  }

  HalfScore only(Predicate<DocumentScore> wanted) {
    return new HalfScore(documents.stream().filter(wanted).toList());
  }

  Tally figures() {
    return tally(DocumentScore::figures);
  }

  Tally projects() {
    return tally(DocumentScore::projects);
  }

  Tally indicators() {
    return tally(DocumentScore::indicators);
  }

  long refused() {
    return count(DocumentScore::refused);
  }

  int falseFails() {
    return documents.stream().mapToInt(d -> d.falseFails().size()).sum();
  }

  int planted() {
    return documents.stream().mapToInt(d -> d.document().label().planted().size()).sum();
  }

  int plantedFound() {
    return planted() - documents.stream().mapToInt(d -> d.unfound().size()).sum();
  }

  double typeAccuracy() {
    return share(DocumentScore::type);
  }

  double unitAccuracy() {
    return share(DocumentScore::unit);
  }

  private double share(Predicate<DocumentScore> wanted) {
    return documents.isEmpty() ? 1 : (double) count(wanted) / documents.size();
  }

  private long count(Predicate<DocumentScore> wanted) {
    return documents.stream().filter(wanted).count();
  }

  private Tally tally(Function<DocumentScore, Tally> part) {
    return documents.stream().map(part).reduce(Tally.EMPTY, Tally::plus);
  }
}
