/**
 * One document read, extracted and checked: what {@code extract} prints and {@code ingest} loads.
 */
@NullMarked
package io.budgetlens.ingest.report;

import org.jspecify.annotations.NullMarked;
