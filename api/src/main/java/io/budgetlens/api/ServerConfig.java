package io.budgetlens.api;

import java.time.Duration;
import java.util.Set;

/**
 * How the server runs.
 *
 * @param host a loopback name: the server is for this machine only
 * @param port 0 for any that is free
 * @param queries how many questions may read the lake at once
 * @param queryWait how long a question waits for its place before it is told to come back
 */
public record ServerConfig(String host, int port, int queries, Duration queryWait) {
  /** The names under which a machine calls itself. */
  static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  public ServerConfig {
    if (!LOOPBACK.contains(host)) {
      throw new IllegalArgumentException(
          "host '" + host + "' is not this machine itself; allowed: " + LOOPBACK);
    }
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port " + port + " is outside 0..65535");
    }
    if (queries < 1 || queries > 64) {
      throw new IllegalArgumentException("queries " + queries + " is outside 1..64");
    }
    if (queryWait.isNegative()) {
      throw new IllegalArgumentException("queryWait " + queryWait + " is negative");
    }
  }

  /** On this machine, with the usual limits. */
  public static ServerConfig loopback(int port) {
    return new ServerConfig("127.0.0.1", port, 8, Duration.ofSeconds(10));
  }
}
