/** The lake: Iceberg tables, releases, one publisher at a time. */
@NullMarked
package io.budgetlens.lake.release;

import org.jspecify.annotations.NullMarked;
