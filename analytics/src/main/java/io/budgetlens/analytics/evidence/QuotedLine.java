package io.budgetlens.analytics.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file of records.
 *
 * @param line counted from 1
 * @param header the file's header line
 * @param words the line as it stands
 * @param cell the item's cell as it is written; absent where the header does not name the item
 */
public record QuotedLine(long line, String header, String words, @Nullable String cell) {}
