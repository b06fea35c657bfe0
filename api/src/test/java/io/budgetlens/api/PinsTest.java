package io.budgetlens.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.api.pin.Busy;
import io.budgetlens.api.pin.Pins;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.metric.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinsTest {
  @TempDir Path folder;
  private SmallLake lake;

  @BeforeEach
  void openLake() {
    lake = new SmallLake(folder);
  }

  @AfterEach
  void closeLake() {
    lake.close();
  }

  private Pins pins(int places) {
    return new Pins(lake.lake(), lake.engine(), Metrics.standard(), places, Duration.ZERO);
  }

  @Test
  void refusesAQuestionThatFindsEveryPlaceTaken() {
    Release release = lake.ingest();
    try (Pins pins = pins(1)) {
      assertThatThrownBy(() -> pins.read(release, open -> pins.read(release, again -> 1)))
          .isInstanceOf(Busy.class);
      assertThat(pins.<Integer>read(release, open -> 1)).isEqualTo(1);
    }
  }

  @Test
  void closesNoReleaseThatIsBeingRead() {
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      releases.add(lake.ingest());
    }
    try (Pins pins = pins(8)) {
      String read =
          pins.read(
              releases.get(0),
              first -> {
                releases.forEach(other -> pins.read(other, open -> open.isAnalysed()));
                return first.release().orElseThrow().id() + first.isAnalysed();
              });
      assertThat(read).isEqualTo("r-1false");
    }
  }
}
