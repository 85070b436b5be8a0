package coop.fourmiliere.device.detection;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long is waited for what.
 *
 * @param listen for the first byte at one speed, and for the next after one that was understood
 * @param listenAtMost at one speed in all
 * @param pause how long a line must be still once it is open before anything is said, and after
 *     bytes that nobody understands before they count as those of another speed
 * @param answer for the answer to a question; the slowest known scale takes a third of a second
 * @param hush how long the line must be still before a question
 * @param inAll for a search of either kind
 * @param nanos by what the time of a search is measured, in nanoseconds
 */
record Tempo(
    Duration listen,
    Duration listenAtMost,
    Duration pause,
    Duration answer,
    Duration hush,
    Duration inAll,
    LongSupplier nanos) {

  static final Tempo USUAL =
      new Tempo(
          Duration.ofSeconds(4),
          Duration.ofSeconds(12),
          Duration.ofMillis(500),
          Duration.ofMillis(450),
          Duration.ofMillis(150),
          Duration.ofSeconds(90),
          System::nanoTime);
}
