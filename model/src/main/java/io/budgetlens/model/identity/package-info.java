/** Why a written name was taken for a unit. */
@NullMarked
package io.budgetlens.model.identity;

import org.jspecify.annotations.NullMarked;
