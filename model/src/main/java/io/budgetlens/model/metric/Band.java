package io.budgetlens.model.metric;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A named range of a metric's values, closed on the left and reaching up to the next band.
 *
 * @param from the lowest value of the band; absent in the band that is open below
 */
public record Band(String id, @Nullable BigDecimal from, Words name) {}
