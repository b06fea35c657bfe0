package io.budgetlens.bench;

/** The two sides of a comparison. */
enum Side {
  PRODUCT,
  REFERENCE
}
