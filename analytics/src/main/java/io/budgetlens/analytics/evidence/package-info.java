/** From a number back to the words, cell or line it came from. */
@NullMarked
package io.budgetlens.analytics.evidence;

import org.jspecify.annotations.NullMarked;
