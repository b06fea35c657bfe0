package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.model.table.Tables;
import java.util.Locale;

/** A document's text in blocks. */
record BlockRows(DocumentRows rows, Landed landed, DocumentReport report) {

  void add() {
    int seq = 0;
    for (Block block : report.document().blocks()) {
      seq++;
      rows.add(
          Tables.DOCUMENT_BLOCK,
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
  }
}
