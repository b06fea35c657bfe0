/** Damages files at random and watches what is read of them. */
@NullMarked
package io.budgetlens.bench.fuzz;

import org.jspecify.annotations.NullMarked;
