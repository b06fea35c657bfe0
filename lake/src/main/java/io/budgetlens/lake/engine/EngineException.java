package io.budgetlens.lake.engine;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** An engine failed: the step's name, the engine's words. Not the user's bad data. */
public final class EngineException extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;

  private final String said;

  public EngineException(String message) {
    super(message);
    this.said = message;
  }

  public EngineException(String message, Throwable cause) {
    super(message, cause);
    this.said = message;
  }

  /** The engine's own words are English. */
  @Override
  public Words words() {
    return new Words("计算引擎出错：" + said, said);
  }
}
