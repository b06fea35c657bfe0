package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.fiscal.FiscalYear;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as its self-evaluation table states it.
 *
 * @param name the project's name, without its code
 * @param code absent where the form gives none
 * @param category e.g. 特定目标类, as written
 * @param department the competent department 主管部门, as written
 * @param implementer the implementing unit 实施单位, as written
 * @param executionRate a fraction as reported; absent where none was written
 * @param score the total score of the form
 * @param funds the rows of the fund area, the total row first
 * @param span the place of the project's name
 */
public record Project(
    String name,
    @Nullable String code,
    @Nullable FiscalYear fiscalYear,
    @Nullable String category,
    @Nullable String department,
    @Nullable String implementer,
    @Nullable BigDecimal executionRate,
    @Nullable BigDecimal score,
    List<Fund> funds,
    Span span) {
  public Project {
    funds = List.copyOf(funds);
  }

  /** The total row of the fund area, where the form has one. */
  public @Nullable Fund total() {
    return funds.stream().filter(f -> f.source().equals(Fund.TOTAL)).findFirst().orElse(null);
  }

  /**
   * A row of the fund area; money in yuan.
   *
   * @param source {@code total}, {@code fiscal}, {@code carried_over}, {@code special_account},
   *     {@code unit}, {@code other}
   * @param executionRate a fraction as reported
   */
  public record Fund(
      String source,
      @Nullable BigDecimal initial,
      @Nullable BigDecimal adjusted,
      @Nullable BigDecimal executed,
      @Nullable BigDecimal executionRate,
      Span span) {
    public static final String TOTAL = "total";
  }
}
