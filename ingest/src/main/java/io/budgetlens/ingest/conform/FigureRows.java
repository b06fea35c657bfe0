package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A document's figures as evidence. */
record FigureRows(DocumentRows rows, Landed landed, DocumentReport report) {
  /** Decimals and whole digits that {@code decimal(24,6)} holds. */
  private static final int DECIMALS = 6;

  private static final int WHOLE_DIGITS = 18;

  /** The figures that were kept: one that cannot be held exactly is set aside, not rounded. */
  List<Figure> add() {
    List<Figure> kept = new ArrayList<>();
    for (Figure figure : report.reading().figures()) {
      if (fits(figure.value()) && fits(figure.halfStep())) {
        kept.add(figure);
        add(figure, kept.size());
      } else {
        rows.reject(
            landed,
            figure.item(),
            figure.asWritten(),
            RejectReason.TOO_MANY_DECIMALS.id(),
            RejectReason.TOO_MANY_DECIMALS.about(figure.item(), figure.asWritten()));
      }
    }
    return kept;
  }

  private static boolean fits(@Nullable BigDecimal value) {
    if (value == null) {
      return true;
    }
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() <= DECIMALS && bare.precision() - bare.scale() <= WHOLE_DIGITS;
  }

  private void add(Figure figure, int seq) {
    rows.add(
        Tables.FIGURE,
        TableRow.of(Tables.FIGURE)
            .with("doc_id", landed.doc().value())
            .with("seq", seq)
            .with("subject", figure.subject())
            .with("fiscal_year", figure.fiscalYear() == null ? null : figure.fiscalYear().value())
            .with("item", figure.item())
            .with("stage", figure.stage())
            .with("fund_type", figure.fundType())
            .with("expenditure_kind", figure.expenditureKind())
            .with("value", scaled(figure.value()))
            .with("text_value", figure.text())
            .with("unit", figure.unit())
            .with("unit_written", figure.unitWritten())
            .with("as_written", figure.asWritten())
            .with("half_step", scaled(figure.halfStep()))
            .with("spans", spans(figure.spans()))
            .with("place", place(figure.spans().get(0)))
            .with("origin", figure.origin().name().toLowerCase(Locale.ROOT))
            .with("confidence", figure.confidence().setScale(DECIMALS, RoundingMode.HALF_UP))
            .row());
  }

  private String place(Span span) {
    return report.document().blockAt(span.start()).map(Block::place).orElse(DocumentRows.PLACE);
  }

  static @Nullable BigDecimal scaled(@Nullable BigDecimal value) {
    return value == null ? null : value.setScale(DECIMALS, RoundingMode.UNNECESSARY);
  }

  static String spans(List<Span> spans) {
    return spans.stream()
        .map(s -> "[" + s.start() + "," + s.end() + "]")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
