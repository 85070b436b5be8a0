package coop.fourmiliere.bench.figures;

import java.time.Duration;
import java.util.Locale;

/**
 * How many in how long.
 *
 * @param count what was done
 * @param time what it took, more than zero
 */
public record Rate(long count, Duration time) {

  private static final double NANOS = 1e9;

  /** Checks the time. */
  public Rate {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("A rate needs a time, not " + time);
    }
  }

  public double perSecond() {
    return count * NANOS / time.toNanos();
  }

  /** This rate in percent of another. */
  public double percentOf(Rate other) {
    return perSecond() * 100 / other.perSecond();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.0f", perSecond());
  }
}
