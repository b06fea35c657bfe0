package io.budgetlens.lake.catalogue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that works on a lake, written {@code pid@host}.
 *
 * @param began when the process started, so that a number used again is not taken for it; the epoch
 *     where the system does not tell
 */
public record Holder(long pid, String host, Instant began) {
  private static final Duration SAME_START = Duration.ofMinutes(1);

  public static Holder thisProcess() {
    ProcessHandle self = ProcessHandle.current();
    return new Holder(self.pid(), Hosts.LOCAL, began(self));
  }

  public static Holder parse(String written, Instant began) {
    int at = written.indexOf('@');
    return new Holder(Long.parseLong(written.substring(0, at)), written.substring(at + 1), began);
  }

  /** Whether it is certain that the process is gone; of another host's process one never is. */
  public boolean isDead() {
    if (!host.equals(Hosts.LOCAL)) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return process.isEmpty() || isAnother(began(process.get()));
  }

  /** A start is counted from the boot, whose time moves a little when the clock is set right. */
  private boolean isAnother(Instant start) {
    return Duration.between(began, start).abs().compareTo(SAME_START) > 0;
  }

  private static Instant began(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  @Override
  public String toString() {
    return pid + "@" + host;
  }

  /** Asked once: a name service may be slow. */
  private static final class Hosts {
    static final String LOCAL = local();

    private static String local() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "localhost";
      }
    }
  }
}
