package coop.fourmiliere.bench.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When each sale was acknowledged to its till, in order. Says how far behind a reader is that has
 * seen so many of them. Safe to use from several threads.
 */
public final class Acknowledged {

  private final List<Long> nanos = new ArrayList<>();

  /** One more sale, acknowledged at that {@link System#nanoTime()}. */
  public synchronized void add(long nanoTime) {
    nanos.add(nanoTime);
  }

  /** How many sales were acknowledged up to now. */
  public synchronized int count() {
    return nanos.size();
  }

  /**
   * The age of the oldest sale that a reader has not seen; zero when it has seen all.
   *
   * @param seen how many it has seen
   * @param nanoTime now
   */
  public synchronized Duration lag(long seen, long nanoTime) {
    if (seen >= nanos.size()) {
      return Duration.ZERO;
    }
    return Duration.ofNanos(Math.max(0, nanoTime - nanos.get((int) seen)));
  }
}
