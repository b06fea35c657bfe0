package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.fiscal.FiscalYear;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a table of final accounts says of the spending of one class, in yuan.
 *
 * <p>Functional classes 类款项 come from tables of all funds alone (支出决算表, else the 类 of 收入支出决算总表);
 * economic classes come from the table of basic expenditure out of the general public budget, so
 * they state basic expenditure only.
 *
 * @param code 3, 5 or 7 digits of the functional, 3 or 5 of the economic classification
 * @param span the place of its first amount
 */
public record ClassSpending(
    Classification classification,
    String code,
    @Nullable String name,
    @Nullable FiscalYear fiscalYear,
    @Nullable BigDecimal expenditure,
    @Nullable BigDecimal basicExpenditure,
    @Nullable BigDecimal projectExpenditure,
    Span span) {

  /** How spending is classified. */
  public enum Classification {
    /** 功能分类: what it is spent for. */
    FUNCTION,
    /** 部门预算支出经济分类: what it is spent on. */
    ECONOMIC
  }

  public ClassSpending {
    if (expenditure == null && basicExpenditure == null && projectExpenditure == null) {
      throw new IllegalArgumentException("class " + code + " states no amount");
    }
  }
}
