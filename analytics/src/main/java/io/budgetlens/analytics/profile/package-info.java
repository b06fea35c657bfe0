/** All that is known of one unit. */
@NullMarked
package io.budgetlens.analytics.profile;

import org.jspecify.annotations.NullMarked;
