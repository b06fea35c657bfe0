/**
 * The lake: a folder with Iceberg tables, landed documents and a catalogue. {@link
 * io.budgetlens.lake.release.Lake} is read by release; a {@link
 * io.budgetlens.lake.release.Publication} makes the next one, whole or not at all.
 */
@NullMarked
package io.budgetlens.lake.release;

import org.jspecify.annotations.NullMarked;
