/** Computes the marts of a release; the questions about them stand in the packages below. */
@NullMarked
package io.budgetlens.analytics;

import org.jspecify.annotations.NullMarked;
