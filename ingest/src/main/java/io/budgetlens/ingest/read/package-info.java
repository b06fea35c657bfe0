/** Readers: a file's bytes become text, blocks and tables with positions. */
@NullMarked
package io.budgetlens.ingest.read;

import org.jspecify.annotations.NullMarked;
