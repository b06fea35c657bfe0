/** Score schemes: how a jurisdiction weighs, scores and grades. */
@NullMarked
package io.budgetlens.model.scheme;

import org.jspecify.annotations.NullMarked;
