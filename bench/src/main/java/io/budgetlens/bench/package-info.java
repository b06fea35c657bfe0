/** Side-by-side benchmarks: the product against what it is measured by, each in its own process. */
@NullMarked
package io.budgetlens.bench;

import org.jspecify.annotations.NullMarked;
