/** What was asked: parameters read from a request and checked before any query runs. */
@NullMarked
package io.budgetlens.api.param;

import org.jspecify.annotations.NullMarked;
