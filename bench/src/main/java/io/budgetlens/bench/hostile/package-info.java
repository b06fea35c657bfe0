/** Files made to cost much or to lead astray, and what reading each costs. */
@NullMarked
package io.budgetlens.bench.hostile;

import org.jspecify.annotations.NullMarked;
