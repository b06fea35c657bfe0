/** Who is compared with whom. */
@NullMarked
package io.budgetlens.analytics.peer;

import org.jspecify.annotations.NullMarked;
