/** The shapes all answers share: the envelope, its page, its release, its notices. */
@NullMarked
package io.budgetlens.api.answer;

import org.jspecify.annotations.NullMarked;
