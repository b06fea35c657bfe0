package io.budgetlens.lake.engine;

/** An engine failed: the step's name, the engine's words. Not the user's bad data. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EngineException(String message) {
    super(message);
  }

  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
