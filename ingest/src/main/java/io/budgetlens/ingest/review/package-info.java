/** Documents whose unit is in doubt, and what people decide on them. */
@NullMarked
package io.budgetlens.ingest.review;

import org.jspecify.annotations.NullMarked;
