package coop.fourmiliere.device.scanner;

import java.time.Duration;

/** Some scanners say a code again while the article is still before the window. */
final class DoubleReads {

  private final long window;
  private String last;
  private long lastAt;

  DoubleReads(Duration window) {
    this.window = window.toNanos();
  }

  /**
   * Whether it is the code of a moment ago; a scanner that keeps repeating it stays one scan.
   *
   * @param now nanoseconds of any one clock that never goes back
   */
  boolean isAgain(String code, long now) {
    boolean again = code.equals(last) && now - lastAt < window;
    last = code;
    lastAt = now;
    return again;
  }
}
