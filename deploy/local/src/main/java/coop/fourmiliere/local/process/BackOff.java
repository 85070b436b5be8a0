package coop.fourmiliere.local.process;

import java.time.Duration;

/**
 * How long to wait before a crashed process is started again: at once the first time, then longer
 * and longer, until it has lived long enough to be trusted again.
 */
final class BackOff {

  static final Duration FIRST = Duration.ofMillis(250);
  static final Duration LONGEST = Duration.ofSeconds(15);
  static final Duration TRUSTED_AFTER = Duration.ofSeconds(60);

  private int crashes;

  /** The wait after a process that lived so long has crashed. */
  Duration after(Duration life) {
    if (life.compareTo(TRUSTED_AFTER) >= 0) {
      crashes = 0;
    }
    int doublings = Math.min(crashes, 10);
    crashes++;
    Duration wait = FIRST.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
