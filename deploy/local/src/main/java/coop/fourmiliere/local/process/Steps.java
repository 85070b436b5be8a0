package coop.fourmiliere.local.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the console is told: one line per step. */
public final class Steps {

  private static final double MILLIS = 1000.0;

  private final PrintStream out;
  private final long begin = System.nanoTime();

  public Steps(PrintStream out) {
    this.out = out;
  }

  /** A step that is done; the line starts with the seconds since the launcher's start. */
  public synchronized void done(String step) {
    out.printf(Locale.ROOT, "%7.1f s  %s%n", elapsed().toMillis() / MILLIS, step);
    out.flush();
  }

  /** A line without a time: a heading or a row of the final table. */
  public synchronized void line(String text) {
    out.println(text);
    out.flush();
  }

  /** A time as steps tell it. */
  public static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS);
  }

  /** The time since the launcher started. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
