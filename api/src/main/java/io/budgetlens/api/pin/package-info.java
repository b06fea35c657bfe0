/** Releases held open for reading. */
@NullMarked
package io.budgetlens.api.pin;

import org.jspecify.annotations.NullMarked;
