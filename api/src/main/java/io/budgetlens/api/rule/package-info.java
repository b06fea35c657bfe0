/** How rules are described to readers of findings. */
@NullMarked
package io.budgetlens.api.rule;

import org.jspecify.annotations.NullMarked;
