/** What the rule book says of a document or a record. */
@NullMarked
package io.budgetlens.model.finding;

import org.jspecify.annotations.NullMarked;
