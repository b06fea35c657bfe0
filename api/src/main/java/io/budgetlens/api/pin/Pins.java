package io.budgetlens.api.pin;

import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.metric.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The lake's releases, held open for reading: a few at a time, the longest unused closed first, and
 * none closed while it is read. Safe for use by several threads.
 */
public final class Pins implements AutoCloseable {
  private static final int KEPT = 4;

  private final Lake lake;
  private final Engine engine;
  private final Metrics metrics;
  private final Semaphore places;
  private final Duration wait;
  private final Map<Integer, Pin> open = new LinkedHashMap<>(8, 0.75f, true);

  /**
   * @param places how many questions may read at once
   * @param wait how long a question waits for its place
   */
  public Pins(Lake lake, Engine engine, Metrics metrics, int places, Duration wait) {
    this.lake = lake;
    this.engine = engine;
    this.metrics = metrics;
    this.places = new Semaphore(places, true);
    this.wait = wait;
  }

  /** The newest release; asks the catalogue each time, so that a new one is seen at once. */
  public Optional<Release> current() {
    synchronized (lake) {
      return lake.current();
    }
  }

  /** Newest first. */
  public List<Release> all() {
    synchronized (lake) {
      return lake.releases();
    }
  }

  /**
   * What a question finds in a release.
   *
   * @throws Busy if no place became free in time
   */
  public <T> T read(Release release, Function<OpenRelease, T> question) {
    takePlace();
    try {
      Pin pin = enter(release);
      try {
        return question.apply(pin.release);
      } finally {
        leave(pin);
      }
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
  }

  private synchronized Pin enter(Release release) {
    Pin pin = open.get(release.number());
    if (pin == null) {
      synchronized (lake) {
        pin = new Pin(OpenRelease.of(lake, engine, release, metrics));
      }
      open.put(release.number(), pin);
    }
    pin.readers++;
    closeLongestUnused();
    return pin;
  }

  private synchronized void leave(Pin pin) {
    pin.readers--;
    closeLongestUnused();
  }

  private void closeLongestUnused() {
    Iterator<Pin> oldestFirst = open.values().iterator();
    while (open.size() > KEPT && oldestFirst.hasNext()) {
      Pin pin = oldestFirst.next();
      if (pin.readers == 0) {
        oldestFirst.remove();
        pin.release.close();
      }
    }
  }

  /** Closes what is held open; the lake and the engine stay with who handed them in. */
  @Override
  public synchronized void close() {
    new ArrayList<>(open.values()).forEach(pin -> pin.release.close());
    open.clear();
  }

  private static final class Pin {
    private final OpenRelease release;
    private int readers;

    private Pin(OpenRelease release) {
      this.release = release;
    }
  }
}
