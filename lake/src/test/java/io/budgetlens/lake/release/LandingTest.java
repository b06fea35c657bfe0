package io.budgetlens.lake.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.model.code.DocumentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTest {
  private static final byte[] BYTES = "预算\r\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private Landing landing() {
    return new Landing(folder.resolve("landed"), Checkpoint.none());
  }

  private List<Path> landed() throws IOException {
    try (var walk = Files.walk(folder.resolve("landed"))) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void keepsBytesUnderTheirDigest() throws IOException {
    DocumentId id = landing().land(BYTES);

    assertThat(id).isEqualTo(DocumentId.of(BYTES));
    assertThat(landing().has(id)).isTrue();
    assertThat(landing().bytes(id)).isEqualTo(BYTES);
    assertThat(landed())
        .containsExactly(
            folder.resolve("landed").resolve(id.value().substring(0, 2)).resolve(id.value()));
  }

  @Test
  void landsTheSameBytesOnce() throws IOException {
    Path file = Files.write(folder.resolve("a.csv"), BYTES);
    DocumentId id = landing().land(file);
    var written = Files.getLastModifiedTime(landing().path(id));

    assertThat(landing().land(file)).isEqualTo(id);
    assertThat(landing().land(BYTES)).isEqualTo(id);
    assertThat(landed()).containsExactly(landing().path(id));
    assertThat(Files.getLastModifiedTime(landing().path(id))).isEqualTo(written);
  }

  @Test
  void doesNotKnowWhatNeverLanded() {
    assertThat(landing().has(DocumentId.of(BYTES))).isFalse();
  }

  @Test
  void sweepsWhatADeadProcessLeftHalfWritten() throws IOException {
    Path incoming = Files.createDirectories(folder.resolve("landed/incoming"));
    String self = io.budgetlens.lake.catalogue.Holder.thisProcess().toString();
    Files.write(incoming.resolve(self + "~0~x"), BYTES);
    Path mine =
        incoming.resolve(
            self
                + "~"
                + io.budgetlens.lake.catalogue.Holder.thisProcess().began().toEpochMilli()
                + "~y");
    Files.write(mine, BYTES);
    Path elsewhere = Files.write(incoming.resolve("1@another-host~0~z"), BYTES);

    landing().sweep();

    assertThat(landed()).containsExactlyInAnyOrder(mine, elsewhere);
  }
}
