/** Wire forms: what answers look like. */
@NullMarked
package io.budgetlens.api.view;

import org.jspecify.annotations.NullMarked;
