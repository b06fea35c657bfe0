package io.budgetlens.ingest.extract;

import java.util.Set;

/** The items of the 三公 expenses. */
final class ThreePublic {
  private static final Set<String> ITEMS =
      Set.of(
          "three_public_expenditure",
          "overseas_travel_expenditure",
          "vehicle_expenditure",
          "vehicle_purchase_expenditure",
          "vehicle_operation_expenditure",
          "reception_expenditure");

  private ThreePublic() {}

  static boolean has(String item) {
    return ITEMS.contains(item);
  }
}
