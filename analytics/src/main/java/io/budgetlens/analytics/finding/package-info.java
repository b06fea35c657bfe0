/** What the rule book found. */
@NullMarked
package io.budgetlens.analytics.finding;

import org.jspecify.annotations.NullMarked;
