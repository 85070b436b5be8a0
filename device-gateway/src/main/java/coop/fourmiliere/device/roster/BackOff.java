package coop.fourmiliere.device.roster;

import java.time.Duration;

/** How long to wait before a line is tried again: soon at first, then less often. */
final class BackOff {

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration GOOD_LINE = Duration.ofSeconds(5);

  private Duration next = FIRST;

  /**
   * The wait after a line that lasted that long; each is twice the one before unless the line was
   * good for a while.
   */
  Duration after(Duration lasted) {
    if (lasted.compareTo(GOOD_LINE) >= 0) {
      next = FIRST;
    }
    Duration wait = next;
    Duration twice = next.multipliedBy(2);
    next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    return wait;
  }
}
