package coop.fourmiliere.device.scale;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long a scale may be silent before nobody vouches any more for what it said last: nearly two
 * of its usual pauses. No manual gives them, so they are learned from what it did of late; one or
 * two that are longer, as a scale makes that says nothing while its load moves, change nothing.
 */
final class Patience {

  private static final int REMEMBERED = 9;
  private static final int LONGER_ONES = 2;
  private static final double USUAL_PAUSES = 1.8;

  private final long least;
  private final long most;
  private final long[] pauses = new long[REMEMBERED];
  private int next;

  /**
   * Of a scale that nobody knows yet: the most.
   *
   * @param least what a busy computer may take to listen, however quick the scale is
   */
  Patience(Duration least, Duration most) {
    this.least = least.toNanos();
    this.most = most.toNanos();
    Arrays.fill(pauses, this.most);
  }

  /** The scale spoke after so many nanoseconds. */
  void note(long nanos) {
    pauses[next] = nanos;
    next = (next + 1) % REMEMBERED;
  }

  /** The silence to bear, in nanoseconds. */
  long bearable() {
    long[] sorted = pauses.clone();
    Arrays.sort(sorted);
    return Math.min(
        most, Math.max(least, (long) (sorted[REMEMBERED - 1 - LONGER_ONES] * USUAL_PAUSES)));
  }
}
