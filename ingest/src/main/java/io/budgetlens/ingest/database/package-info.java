/** Rows of a database as a file: streamed out of a table or query, in an order of its own. */
@NullMarked
package io.budgetlens.ingest.database;

import org.jspecify.annotations.NullMarked;
