package io.budgetlens.model.scheme;

import io.budgetlens.model.text.Words;
import java.math.BigDecimal;

/**
 * How much of an indicator's marks a qualitative result earns, both ends as fractions of them.
 *
 * @param from the lower end, closed
 * @param to the upper end, open unless it is 1
 */
public record QualitativeBand(Words name, BigDecimal from, BigDecimal to) {}
