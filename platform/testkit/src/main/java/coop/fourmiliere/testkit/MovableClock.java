package coop.fourmiliere.testkit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of a service under test: real time, moved by what a test says. */
@Singleton
@Alternative
@Priority(1)
public class MovableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;
  private volatile Instant stopped;

  /** Stops the clock at an instant. */
  public void set(Instant instant) {
    stopped = instant;
  }

  /** Moves the clock on (or back, when negative). */
  public void advance(Duration duration) {
    if (stopped != null) {
      stopped = stopped.plus(duration);
    } else {
      ahead = ahead.plus(duration);
    }
  }

  /** Back to real time. */
  public void reset() {
    ahead = Duration.ZERO;
    stopped = null;
  }

  @Override
  public Instant instant() {
    Instant fixed = stopped;
    return fixed != null ? fixed : Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Instants have no zone: convert where you show them");
  }
}
