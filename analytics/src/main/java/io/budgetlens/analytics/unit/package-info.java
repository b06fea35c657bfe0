/** Which units there are. */
@NullMarked
package io.budgetlens.analytics.unit;

import org.jspecify.annotations.NullMarked;
