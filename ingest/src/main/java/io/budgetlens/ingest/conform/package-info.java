/**
 * What files say becomes rows of the contracts: units resolved, testimonies ranked into records.
 */
@NullMarked
package io.budgetlens.ingest.conform;

import org.jspecify.annotations.NullMarked;
