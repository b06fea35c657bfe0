package io.budgetlens.analytics.evidence;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one testimony says of a cell.
 *
 * @param turn its place in the order of precedence, from 1
 * @param origin how the lake calls its document
 * @param sourceKind who speaks, such as {@code final_accounts}
 * @param value absent where it says nothing of the cell
 * @param speaks whether the record has the cell from it
 * @param why why it speaks, or why another does
 */
public record ToldValue(
    int turn,
    Testimony testimony,
    String origin,
    String sourceKind,
    @Nullable LocalDate publishedOn,
    @Nullable BigDecimal value,
    boolean speaks,
    Words why) {}
