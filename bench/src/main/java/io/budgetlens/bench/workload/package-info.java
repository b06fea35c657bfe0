/** Deterministic workloads of any size, with known defects planted. */
@NullMarked
package io.budgetlens.bench.workload;

import org.jspecify.annotations.NullMarked;
