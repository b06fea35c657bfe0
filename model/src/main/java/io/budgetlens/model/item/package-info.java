/** The items a document or a record can state, with their measures. */
@NullMarked
package io.budgetlens.model.item;

import org.jspecify.annotations.NullMarked;
