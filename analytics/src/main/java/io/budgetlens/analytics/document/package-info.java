/** The documents that were read, their text and figures. */
@NullMarked
package io.budgetlens.analytics.document;

import org.jspecify.annotations.NullMarked;
