/** Which path is answered by what. */
@NullMarked
package io.budgetlens.api.route;

import org.jspecify.annotations.NullMarked;
