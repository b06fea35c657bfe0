package io.budgetlens.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerConfigTest {

  @Test
  void servesThisMachineOnly() {
    assertThat(ServerConfig.loopback(7070).host()).isEqualTo("127.0.0.1");
    assertThatThrownBy(() -> new ServerConfig("0.0.0.0", 0, 1, Duration.ZERO))
        .hasMessageContaining("0.0.0.0");
  }

  @Test
  void refusesWhatIsNoPort() {
    assertThatThrownBy(() -> ServerConfig.loopback(70_000)).hasMessageContaining("70000");
    assertThatThrownBy(() -> ServerConfig.loopback(-1)).hasMessageContaining("-1");
  }

  @Test
  void refusesToAnswerNobody() {
    assertThatThrownBy(() -> new ServerConfig("localhost", 0, 0, Duration.ZERO))
        .hasMessageContaining("queries 0");
    assertThatThrownBy(() -> new ServerConfig("localhost", 0, 1, Duration.ofSeconds(-1)))
        .hasMessageContaining("queryWait");
  }
}
