package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A document's text in blocks. */
record BlockRows(Landed landed, DocumentReport report) {

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int seq = 0;
    for (Block block : report.document().blocks()) {
      seq++;
      rows.add(
          TableRow.of(Tables.DOCUMENT_BLOCK)
              .with("doc_id", landed.doc().value())
              .with("seq", seq)
              .with("kind", block.kind().name().toLowerCase(Locale.ROOT))
              .with("place", block.place())
              .with("page", block.page())
              .with("start_offset", block.span().start())
              .with("text", report.document().words(block.span()))
              .row());
    }
    return rows;
  }
}
