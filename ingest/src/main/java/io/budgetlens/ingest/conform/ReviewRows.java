package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.identity.Candidate;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.table.Tables;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of {@code unit_review}. */
final class ReviewRows {
  /** Nobody has decided yet. */
  static final String OPEN = "open";

  private ReviewRows() {}

  /**
   * @param document a row with {@code doc_id}, {@code file}, {@code unit_name} and {@code
   *     fiscal_year}
   */
  static Row of(Row document, SubjectUnit unit) {
    String name = document.textOrNull("unit_name");
    TableRow row =
        TableRow.of(Tables.UNIT_REVIEW)
            .with("doc_id", document.text("doc_id"))
            .with("file", document.text("file"))
            .with("name", name == null ? "" : name)
            .with("name_normalised", name == null ? "" : UnitName.normalise(name))
            .with("region_words", unit.told().isEmpty() ? null : words(unit))
            .with("fiscal_year", document.integerOrNull("fiscal_year"))
            .with("candidates", json(unit.candidates()))
            .with("status", OPEN);
    Row decision = unit.decision();
    if (decision != null) {
      for (String column :
          List.of("status", "unit_id", "decided_by", "decided_reason", "decided_at")) {
        row.with(column, decision.value(column));
      }
    }
    return row.row();
  }

  private static String words(SubjectUnit unit) {
    return unit.told().stream().sorted().collect(Collectors.joining(" "));
  }

  static String json(List<Candidate> candidates) {
    return candidates.stream().map(ReviewRows::json).collect(Collectors.joining(",", "[", "]"));
  }

  private static String json(Candidate candidate) {
    return "{\"unit_id\":"
        + quoted(candidate.unitId())
        + ",\"name\":"
        + quoted(candidate.name().name())
        + ",\"confidence\":\""
        + candidate.confidence().toPlainString()
        + "\",\"reason\":"
        + quoted(candidate.reason().id())
        + "}";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else {
        out.append(c < ' ' ? ' ' : c);
      }
    }
    return out.append('"').toString();
  }
}
