package io.budgetlens.api.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.budgetlens.analytics.unit.Alias;
import io.budgetlens.analytics.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit with the other names it goes by. */
public record UnitDetailView(@JsonUnwrapped UnitView unit, List<AliasView> aliases) {

  public static UnitDetailView of(Unit unit, Reader reader) {
    return new UnitDetailView(
        UnitView.of(unit.row(), reader), unit.aliases().stream().map(AliasView::of).toList());
  }

  /** Another name, or a code learnt later. */
  public record AliasView(
      String alias, String kind, @Nullable String validFrom, @Nullable String validTo) {
    static AliasView of(Alias alias) {
      return new AliasView(
          alias.alias(),
          alias.kind(),
          UnitView.text(alias.validFrom()),
          UnitView.text(alias.validTo()));
    }
  }
}
