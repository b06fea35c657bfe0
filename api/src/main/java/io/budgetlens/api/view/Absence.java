package io.budgetlens.api.view;

import io.budgetlens.model.metric.AbsenceReason;
import org.jspecify.annotations.Nullable;

/** Why a value is not there: an id for machines, words for people. */
public record Absence(String reason, String message) {
  static @Nullable Absence of(@Nullable AbsenceReason reason, Reader reader) {
    return reason == null ? null : new Absence(reason.id(), reader.read(reason.words()));
  }
}
