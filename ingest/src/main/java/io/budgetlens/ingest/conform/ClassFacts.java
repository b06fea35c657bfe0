package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.extract.ClassSpending;
import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a document says of its unit's spending by functional and by economic class. */
record ClassFacts(DocumentRows rows, Landed landed, DocumentReport report, SubjectUnit unit) {
  private static final int DECIMALS = 2;

  void add() {
    report.reading().classes().stream()
        .filter(c -> c.fiscalYear() != null)
        .forEach(c -> rows.add(table(c), row(c).row()));
  }

  private static TableContract table(ClassSpending spending) {
    return switch (spending.classification()) {
      case FUNCTION -> Tables.BUDGET_FUNCTION;
      case ECONOMIC -> Tables.BUDGET_ECONOMIC;
    };
  }

  private TableRow row(ClassSpending spending) {
    String scope = report.reading().entityScope();
    return TableRow.of(table(spending))
        .with("unit_id", Objects.requireNonNull(unit.id(), "unit").value())
        .with("fiscal_year", Objects.requireNonNull(spending.fiscalYear()).value())
        .with("entity_scope", scope == null ? Testimonies.SCOPE : scope)
        .with("province", unit.province())
        .with("class_code", spending.code())
        .with("class_name", spending.name())
        .with("expenditure", money(spending, spending.expenditure()))
        .with("basic_expenditure", money(spending, spending.basicExpenditure()))
        .with("project_expenditure", money(spending, spending.projectExpenditure()))
        .with("doc_id", landed.doc().value())
        .with("place", place(spending))
        .with("landed_order", landed.order());
  }

  /** The amount, or nothing where its column cannot hold it exactly: that is set aside. */
  private @Nullable BigDecimal money(ClassSpending spending, @Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    RejectReason why = Holds.of(Measure.MONEY).whyNot(value);
    if (why != null) {
      String written = value.toPlainString();
      rows.reject(landed, spending.code(), written, why.id(), why.about(spending.code(), written));
      return null;
    }
    return value.setScale(DECIMALS, RoundingMode.UNNECESSARY);
  }

  private String place(ClassSpending spending) {
    return report
        .document()
        .blockAt(spending.span().start())
        .map(Block::place)
        .orElse(DocumentRows.PLACE);
  }
}
