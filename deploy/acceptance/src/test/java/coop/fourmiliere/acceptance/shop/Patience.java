package coop.fourmiliere.acceptance.shop;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long a story waits for what comes by itself: a loaded machine is slow, and not wrong. */
public final class Patience {

  /** For a fact to reach stock and books, or a screen to follow. */
  public static final Duration SOON = Duration.ofSeconds(90);

  /** For a killed process to be back, or the whole shop to be ready. */
  public static final Duration LATER = Duration.ofMinutes(5);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

  private Patience() {}

  /** Waits in this very thread: a browser is driven by one only. */
  public static ConditionFactory soon() {
    return Awaitility.await().pollInSameThread().pollInterval(LOOK_AGAIN).atMost(SOON);
  }

  /** The same, for what takes long. */
  public static ConditionFactory later() {
    return soon().atMost(LATER);
  }
}
