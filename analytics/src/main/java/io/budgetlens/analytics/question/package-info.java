/** What all questions share: the open release they are asked of, pages, refusals. */
@NullMarked
package io.budgetlens.analytics.question;

import org.jspecify.annotations.NullMarked;
