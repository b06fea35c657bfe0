/** The {@code budgetlens} command: wires ingest, analytics and the API in one process. */
@NullMarked
package io.budgetlens.cli;

import org.jspecify.annotations.NullMarked;
