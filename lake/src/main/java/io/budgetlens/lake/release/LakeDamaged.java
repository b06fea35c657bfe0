package io.budgetlens.lake.release;

import org.jspecify.annotations.Nullable;

/** The lake's files are not what its catalogue says, or cannot be read or written. */
public final class LakeDamaged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LakeDamaged(String message) {
    super(message);
  }

  LakeDamaged(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
