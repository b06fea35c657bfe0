package io.budgetlens.lake.release;

import io.budgetlens.model.text.Words;
import java.nio.file.Path;

/** The folder holds no lake. */
public final class NoSuchLake extends LakeRefusal {
  private static final long serialVersionUID = 1L;

  NoSuchLake(Path root) {
    super(
        new Words(
            "%s 中没有数据湖；请先用 ingest 载入数据，或检查 --lake 所指的目录".formatted(root),
            "there is no lake in %s; load data with ingest first, or check the folder given"
                .formatted(root)));
  }
}
