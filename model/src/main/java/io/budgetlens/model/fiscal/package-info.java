/** Fiscal years. */
@NullMarked
package io.budgetlens.model.fiscal;

import org.jspecify.annotations.NullMarked;
