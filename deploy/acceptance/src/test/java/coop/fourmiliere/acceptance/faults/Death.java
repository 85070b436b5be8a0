package coop.fourmiliere.acceptance.faults;

import coop.fourmiliere.acceptance.shop.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * A process that was killed.
 *
 * @param inFlight what it was doing when it was stopped, and had not done when it was killed
 * @param backAfter how long until the launcher had it working again
 */
record Death(Target target, Instant at, long pid, Set<String> inFlight, Duration backAfter) {

  boolean idle() {
    return inFlight.isEmpty();
  }

  /** A row of the report. */
  String row() {
    String work = inFlight.stream().sorted().limit(3).reduce((a, b) -> a + "<br>" + b).orElse("–");
    return "| %s | %s | %d | %d | %s | %d.%d s |%n"
        .formatted(
            at.truncatedTo(ChronoUnit.SECONDS),
            target.child(),
            pid,
            inFlight.size(),
            work,
            backAfter.toSeconds(),
            backAfter.toMillisPart() / 100);
  }
}
