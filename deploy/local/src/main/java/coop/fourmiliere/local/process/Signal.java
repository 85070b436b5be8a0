package coop.fourmiliere.local.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The signal that asks a process to end in its own good order. */
public enum Signal {
  /** What JVMs understand. */
  TERM,
  /** PostgreSQL's fast shutdown: it does not wait for its clients. */
  INT;

  private static final int PATIENCE_SECONDS = 5;

  void send(long pid) {
    try {
      Process kill =
          new ProcessBuilder("kill", "-s", name(), Long.toString(pid))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      kill.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
