/** Who ranks where by a metric, within a peer group and fiscal year. */
@NullMarked
package io.budgetlens.analytics.ranking;

import org.jspecify.annotations.NullMarked;
