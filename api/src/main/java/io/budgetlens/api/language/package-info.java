/** Which language an answer is given in. */
@NullMarked
package io.budgetlens.api.language;

import org.jspecify.annotations.NullMarked;
