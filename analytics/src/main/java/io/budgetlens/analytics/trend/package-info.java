/** Values beside those of the year before. */
@NullMarked
package io.budgetlens.analytics.trend;

import org.jspecify.annotations.NullMarked;
