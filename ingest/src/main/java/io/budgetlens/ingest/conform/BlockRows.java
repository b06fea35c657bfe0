package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A document's text in blocks. A long block is told in pieces of one place, so that no row grows
 * beyond what an engine sorts by the thousand; a piece ends behind a sentence where it can.
 */
record BlockRows(Landed landed, DocumentReport report) {
  private static final int MOST_CHARACTERS = 2_000;
  private static final String SENTENCE_ENDS = "。；;！？\n";

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Block block : report.document().blocks()) {
      int start = block.span().start();
      do {
        int end = pieceEnd(start, block.span().end());
        rows.add(row(rows.size() + 1, block, new Span(start, end)));
        start = end;
      } while (start < block.span().end());
    }
    return rows;
  }

  private int pieceEnd(int start, int end) {
    if (end - start <= MOST_CHARACTERS) {
      return end;
    }
    String text = report.document().text();
    int most = start + MOST_CHARACTERS;
    for (int at = most; at > start + MOST_CHARACTERS / 2; at--) {
      if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
        return at;
      }
    }
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }

  private Row row(int seq, Block block, Span piece) {
    return TableRow.of(Tables.DOCUMENT_BLOCK)
        .with("doc_id", landed.doc().value())
        .with("seq", seq)
        .with("kind", block.kind().name().toLowerCase(Locale.ROOT))
        .with("place", block.place())
        .with("page", block.page())
        .with("start_offset", piece.start())
        .with("text", report.document().words(piece))
        .row();
  }
}
