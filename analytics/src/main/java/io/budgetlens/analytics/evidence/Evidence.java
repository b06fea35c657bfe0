package io.budgetlens.analytics.evidence;

import io.budgetlens.analytics.document.DocumentRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a number comes from: a figure in a document's words, or a line of a file of records. Both
 * are absent where only the document and the place in it are known.
 */
public record Evidence(
    BigDecimal value,
    Testimony testimony,
    DocumentRow document,
    @Nullable QuotedFigure figure,
    @Nullable QuotedLine line) {}
