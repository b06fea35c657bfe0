/** The registry of metrics and why a value can be absent. */
@NullMarked
package io.budgetlens.model.metric;

import org.jspecify.annotations.NullMarked;
