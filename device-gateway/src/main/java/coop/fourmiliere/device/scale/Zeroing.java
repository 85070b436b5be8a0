package coop.fourmiliere.device.scale;

import coop.fourmiliere.device.scale.protocol.Reading;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Somebody's wish that a scale take what lies on it as nothing. What the protocols answer to that
 * differs, and some answer nothing: so what the scale shows afterwards decides.
 */
final class Zeroing {

  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(2);
  private static final Duration ENDED_WITHIN = Duration.ofSeconds(4);

  private final CompletableFuture<Boolean> zero = new CompletableFuture<>();
  private long saidAt;

  /** The scale was told. */
  void said() {
    saidAt = System.nanoTime();
  }

  /** The scale was not told. */
  void refuse() {
    zero.complete(false);
  }

  /** The scale says how it is; whether this is over with that. */
  boolean endsWith(Reading reading) {
    boolean shown =
        reading instanceof Reading.Empty
            || (reading instanceof Reading.AtRest weight && weight.grams() == 0);
    if (shown || System.nanoTime() - saidAt > SHOWN_WITHIN.toNanos()) {
      zero.complete(shown);
    }
    return zero.isDone();
  }

  /** Whether the scale shows nothing now; empty when it did not say in time. */
  Optional<Boolean> await() throws InterruptedException {
    try {
      return Optional.of(zero.get(ENDED_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException silent) {
      return Optional.empty();
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }
}
