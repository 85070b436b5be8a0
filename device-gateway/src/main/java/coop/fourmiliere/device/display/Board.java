package coop.fourmiliere.device.display;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The newest text for the customer; none is the greeting. A text that nobody writes again gives way
 * to it: a till that is gone leaves no weight and no price standing.
 */
final class Board {

  private final long holdNanos;
  private List<String> newest = List.of();
  private long writtenAt;

  /**
   * @param hold how long a text stands
   */
  Board(Duration hold) {
    this.holdNanos = hold.toNanos();
  }

  synchronized void write(List<String> lines) {
    newest = List.copyOf(lines);
    writtenAt = System.nanoTime();
    notifyAll();
  }

  /**
   * What to show: at once when it is another text than that, else after the wait.
   *
   * @param shown null when nothing is shown
   */
  synchronized List<String> awaitOther(List<String> shown, Duration wait)
      throws InterruptedException {
    long until = System.nanoTime() + wait.toNanos();
    for (long left = wait.toNanos();
        left > 0 && now().equals(shown);
        left = until - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return now();
  }

  private List<String> now() {
    return System.nanoTime() - writtenAt > holdNanos ? List.of() : newest;
  }
}
