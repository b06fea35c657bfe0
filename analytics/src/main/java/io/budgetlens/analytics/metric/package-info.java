/** The registry's rates of every record, and the questions about them. */
@NullMarked
package io.budgetlens.analytics.metric;

import org.jspecify.annotations.NullMarked;
