package io.budgetlens.ingest.publish;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.code.DocumentId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a release says of the documents and values that a revision is about. */
final class RevisionLook {
  private static final int SHORTEST = 6;
  private final Work work;

  RevisionLook(Work work) {
    this.work = work;
  }

  /** The document with an id, with an id that begins so, or of an origin. */
  Row document(String written) {
    String prefix = written.length() < SHORTEST ? written + "/" : written;
    List<Row> found =
        work.query(
            Step.beside(RevisionLook.class, "revised_document")
                .with("written", written)
                .with("prefix", prefix + "%"));
    if (found.isEmpty()) {
      throw new RevisionRefused(
          "湖里没有文件“" + written + "”；请写文件标识（可只写前几位）或来源路径。",
          "The lake has no document '"
              + written
              + "'; name it by its id, the first digits of its id, or its path.");
    }
    if (found.size() > 1) {
      throw new RevisionRefused(
          "“" + written + "”对应多个文件，请写出更多位标识。",
          "'" + written + "' names several documents; write more digits of the id.");
    }
    return found.get(0);
  }

  /** All revisions, oldest first. */
  List<Row> revisions() {
    return work.query(Step.beside(RevisionLook.class, "revisions"));
  }

  Row revision(String written) {
    List<Row> found =
        revisions().stream()
            .filter(r -> r.text("revision_id").startsWith(written) && r.value("undone_at") == null)
            .toList();
    if (found.size() != 1 || written.length() < SHORTEST) {
      throw new RevisionRefused(
          "没有（或不止一项）未撤销的更正标识为“" + written + "”；请用 revisions 查看。",
          "No single revision that stands is called '"
              + written
              + "'; list them with `revisions`.");
    }
    return found.get(0);
  }

  Optional<Row> unit(String id) {
    return work.query(Step.beside(RevisionLook.class, "revised_unit").with("unit", id)).stream()
        .findFirst();
  }

  /** What was read of an item in a document. */
  Optional<BigDecimal> read(DocumentId doc, String item, int fiscalYear, String subject) {
    return work
        .query(
            Step.beside(RevisionLook.class, "value_read")
                .with("doc", doc.value())
                .with("item", item)
                .with("fiscal_year", fiscalYear)
                .with("subject", subject))
        .stream()
        .findFirst()
        .map(r -> r.decimalOrNull("value"));
  }

  /** Documents and record files whose rows may stand behind those of a document. */
  List<DocumentId> behind(DocumentId doc) {
    return work
        .query(Step.beside(RevisionLook.class, "documents_behind").with("doc", doc.value()))
        .stream()
        .map(r -> new DocumentId(r.text("doc_id")))
        .toList();
  }

  /**
   * The score that a correction of a document replaces: the document's own, else the one that
   * speaks in its place; of the unit as a whole where there is one.
   */
  Optional<Row> score(DocumentId doc, String item, int fiscalYear, String unit) {
    List<Row> all =
        work.query(
            Step.beside(RevisionLook.class, "score_spoken")
                .with("doc", doc.value())
                .with("item", item)
                .with("fiscal_year", fiscalYear)
                .with("unit", unit));
    List<Row> meant = either(all, r -> Boolean.TRUE.equals(r.value("own")));
    meant = either(meant, r -> r.text("project_code").isEmpty());
    if (meant.size() > 1) {
      throw severalScores(item, meant);
    }
    return meant.stream().findFirst();
  }

  private static List<Row> either(List<Row> all, Predicate<Row> first) {
    List<Row> some = all.stream().filter(first).toList();
    return some.isEmpty() ? all : some;
  }

  private static RevisionRefused severalScores(String item, List<Row> scores) {
    String each =
        scores.stream()
            .map(
                r ->
                    String.join(
                        "/", r.text("project_code"), r.text("evaluator"), r.text("score_scheme")))
            .collect(Collectors.joining("; "));
    return new RevisionRefused(
        "该单位该年度的“" + item + "”不止一项（项目/评价主体/评分标准：" + each + "）；请改正原文件后重新导入。",
        "The unit has several "
            + item
            + " that year (project/evaluator/scheme: "
            + each
            + "); put the file right and ingest it again.");
  }

  long nextOrder() {
    String last = "select coalesce(max(landed_order), 0) + 1 as next from source_document";
    return work.query(Step.of("next_order", last)).get(0).longValue("next");
  }
}
