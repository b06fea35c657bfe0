/** Contracts of the published tables: columns, types, keys, partitions. */
@NullMarked
package io.budgetlens.model.table;

import org.jspecify.annotations.NullMarked;
