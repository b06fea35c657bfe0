/** The run: everything new becomes one release, all tables or none, and a receipt. */
@NullMarked
package io.budgetlens.ingest.publish;

import org.jspecify.annotations.NullMarked;
