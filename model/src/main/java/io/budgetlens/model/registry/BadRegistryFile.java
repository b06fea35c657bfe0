package io.budgetlens.model.registry;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** A registry's file that cannot be used: which file, which key, what is wrong with it. */
public final class BadRegistryFile extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final String file;
  private final String key;
  private final transient Words words;

  /**
   * @param line the line the key stands in, counted from 1; 0 where there is none
   * @param key the key's path from the top of the file, e.g. {@code dimensions[2].max}
   * @param wrong what is wrong and what to do about it
   */
  public BadRegistryFile(String file, int line, String key, Words wrong) {
    super(file + (line == 0 ? "" : ", line " + line) + ", key '" + key + "': " + wrong.en());
    this.file = file;
    this.key = key;
    this.words =
        new Words(
            "文件 "
                + file
                + (line == 0 ? "" : " 第 " + line + " 行")
                + " 的键“"
                + key
                + "”："
                + wrong.zh(),
            "file " + getMessage());
  }

  /** The refusal of a key that stands in no line of its own. */
  public BadRegistryFile(String file, String key, Words wrong) {
    this(file, 0, key, wrong);
  }

  public String file() {
    return file;
  }

  public String key() {
    return key;
  }

  @Override
  public Words words() {
    return words;
  }
}
