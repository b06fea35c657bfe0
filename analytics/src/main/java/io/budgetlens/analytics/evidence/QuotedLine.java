package io.budgetlens.analytics.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file of records, or a row of a sheet.
 *
 * @param line counted from 1
 * @param sheet the sheet the row stands in; absent where it is a line
 * @param column the item's column as a person calls it, such as {@code D}; absent where it is not
 *     known
 * @param header the file's header line; of a sheet, the header of the item's column
 * @param words the line as it stands; of a sheet, the row's cells with commas between them
 * @param cell the item's cell as it is written; absent where its column is not known
 */
public record QuotedLine(
    long line,
    @Nullable String sheet,
    @Nullable String column,
    String header,
    String words,
    @Nullable String cell) {}
