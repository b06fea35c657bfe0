/**
 * Canonical CSV records: which file is which, in what encoding, and how its rows are typed, keyed
 * and set aside in bulk.
 */
@NullMarked
package io.budgetlens.ingest.record;

import org.jspecify.annotations.NullMarked;
