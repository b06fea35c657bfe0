/** A value among its peers: rank, percentile, median, quartiles. */
@NullMarked
package io.budgetlens.analytics.benchmark;

import org.jspecify.annotations.NullMarked;
