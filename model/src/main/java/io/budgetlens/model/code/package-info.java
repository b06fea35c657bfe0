/** Region codes, unit ids, document ids, entity scopes. */
@NullMarked
package io.budgetlens.model.code;

import org.jspecify.annotations.NullMarked;
