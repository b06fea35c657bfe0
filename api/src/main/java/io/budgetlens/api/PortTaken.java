package io.budgetlens.api;

import io.budgetlens.model.text.Bilingual;
import io.budgetlens.model.text.Words;

/** The server cannot listen where it was told to. */
public final class PortTaken extends RuntimeException implements Bilingual {
  private static final long serialVersionUID = 1L;
  private final transient Words words;

  PortTaken(ServerConfig config, Throwable cause) {
    super("cannot listen on " + config.host() + ":" + config.port(), cause);
    String place = config.host() + ":" + config.port();
    this.words =
        new Words(
            "无法在 " + place + " 上监听：端口可能已被占用，请换一个（--port）。",
            "Cannot listen on " + place + ": the port may be taken; choose another (--port).");
  }

  @Override
  public Words words() {
    return words;
  }
}
