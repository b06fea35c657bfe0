/** The rule book: recomputes what documents and records report, and says what does not agree. */
@NullMarked
package io.budgetlens.ingest.check;

import org.jspecify.annotations.NullMarked;
