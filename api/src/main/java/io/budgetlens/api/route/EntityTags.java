package io.budgetlens.api.route;

import io.budgetlens.api.param.Asked;
import io.budgetlens.model.code.DocumentId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags from the release and the question, so that an unchanged answer costs no query. They
 * hold for one process: its registries or its wire forms may differ in the next.
 */
final class EntityTags {
  private final String process;

  private EntityTags(String process) {
    this.process = process;
  }

  static EntityTags ofThisProcess() {
    return new EntityTags(UUID.randomUUID().toString());
  }

  String tag(String path, Asked asked, Reading reading) {
    String release = reading.release().map(r -> r.id() + "@" + r.publishedAt()).orElse("none");
    String all =
        String.join(
            "\n",
            process,
            release,
            String.valueOf(reading.current()),
            asked.language().name(),
            path,
            new TreeMap<>(asked.query()).toString());
    String digest = DocumentId.of(all.getBytes(StandardCharsets.UTF_8)).value();
    return "W/\"" + digest.substring(0, 32) + "\"";
  }

  /** Whether an {@code If-None-Match} header names the tag. */
  static boolean matches(@Nullable String header, String tag) {
    return header != null
        && Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag::equals);
  }
}
