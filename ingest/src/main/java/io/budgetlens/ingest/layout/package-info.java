/**
 * Layouts: how a bureau's export or a query's result is turned into canonical records. A layout is
 * data; it finds its table by titles and column headers, never by position.
 */
@NullMarked
package io.budgetlens.ingest.layout;

import org.jspecify.annotations.NullMarked;
