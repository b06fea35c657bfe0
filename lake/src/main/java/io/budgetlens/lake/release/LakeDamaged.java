package io.budgetlens.lake.release;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;
import org.jspecify.annotations.Nullable;

/** The lake's files are not what its catalogue says, or cannot be read or written. */
public final class LakeDamaged extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final String said;

  LakeDamaged(String message) {
    super(message);
    this.said = message;
  }

  LakeDamaged(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.said = message;
  }

  @Override
  public Words words() {
    return new Words("湖的文件与目录不一致，或无法读写：" + said, said);
  }
}
