package coop.fourmiliere.bench.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * When each sale of a till is due. A sale that starts late is timed from when it was due, as the
 * customer would.
 *
 * @param perSecond sales per second of one till; 0 for as fast as they are answered
 */
public record Pace(double perSecond) {

  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  /** As fast as the answers come. */
  public static final Pace FLAT_OUT = new Pace(0);

  /**
   * When the nth sale is due.
   *
   * @param begin when the first was due
   * @param n from 0
   * @param now returned when there is no pace to keep
   */
  long due(long begin, int n, long now) {
    return perSecond == 0 ? now : begin + (long) (n * NANOS / perSecond);
  }

  static void await(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
