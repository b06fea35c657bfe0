/** The few lines worth telling first. */
@NullMarked
package io.budgetlens.analytics.telling;

import org.jspecify.annotations.NullMarked;
