package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.fiscal.FiscalYear;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A level-3 indicator of a self-evaluation table.
 *
 * @param project the project's name; the empty string where the table is of the whole unit
 * @param level1 e.g. 产出指标, as written
 * @param level2 e.g. 数量指标, as written
 * @param level3 the indicator itself, as written
 * @param nature {@code positive} (more is better), {@code negative}, {@code equal}, {@code
 *     qualitative}; absent where the text does not tell
 * @param operator {@code ≥}, {@code ≤}, {@code =}, {@code >}, {@code <}; absent where none was
 *     written
 * @param target as written, with operator and unit
 * @param targetNumber the number of the target, where it is one
 * @param unit of the target, e.g. 个, %; percentages stay percentages
 * @param actual as written
 * @param actualNumber the number of the actual value, where it is one
 * @param weight full marks 分值
 * @param deviationReason as written
 * @param span the place of the level-3 name
 */
public record Indicator(
    String project,
    @Nullable FiscalYear fiscalYear,
    @Nullable String level1,
    @Nullable String level2,
    String level3,
    @Nullable String nature,
    @Nullable String operator,
    @Nullable String target,
    @Nullable BigDecimal targetNumber,
    @Nullable String unit,
    @Nullable String actual,
    @Nullable BigDecimal actualNumber,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal score,
    @Nullable String deviationReason,
    Span span) {}
