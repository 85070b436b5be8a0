package coop.fourmiliere.device.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes for as long as the other end takes something now and then; a printer takes its time, but
 * one that has stopped must not hold up its thread for ever.
 *
 * @param patience how long nothing at all may be taken
 */
record Stall(Duration patience) {

  private static final long LOOK_EVERY_NANOS = Duration.ofMillis(4).toNanos();

  /** Something that takes bytes, from that one on, without waiting. */
  interface Sink {

    /** Takes some, maybe none, and says how many. */
    int take(int from) throws IOException;
  }

  /**
   * Writes them all.
   *
   * @throws IOException when nothing was taken for too long, or the line is gone
   */
  void write(int count, Sink sink) throws IOException {
    int sent = 0;
    long deadline = System.nanoTime() + patience.toNanos();
    while (sent < count) {
      int taken = sink.take(sent);
      sent += taken;
      if (taken > 0) {
        deadline = System.nanoTime() + patience.toNanos();
      } else if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        throw new IOException("the line takes no bytes: is the device on, has it paper?");
      } else {
        LockSupport.parkNanos(LOOK_EVERY_NANOS);
      }
    }
  }
}
