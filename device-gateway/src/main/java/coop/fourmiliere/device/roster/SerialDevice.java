package coop.fourmiliere.device.roster;

import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.Ports;
import coop.fourmiliere.device.serial.Wire;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One device on its own thread: opens the line, talks, and when the line goes, for whatever reason,
 * says why and tries again until it is back.
 */
final class SerialDevice implements Runnable {

  private static final Duration AWAY_SLICE = Duration.ofMillis(250);

  private final Ports ports;
  private final Supplier<Optional<LineSettings>> line;
  private final Dialogue dialogue;
  private final DeviceStatus status;
  private final BackOff backOff = new BackOff();

  /**
   * @param line where the device is now; asked before each attempt
   */
  SerialDevice(
      Ports ports, Supplier<Optional<LineSettings>> line, Dialogue dialogue, DeviceStatus status) {
    this.ports = ports;
    this.line = line;
    this.dialogue = dialogue;
    this.status = status;
  }

  /** Runs until the thread is interrupted. */
  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        long began = System.nanoTime();
        attempt();
        stayAway(backOff.after(Duration.ofNanos(System.nanoTime() - began)));
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt() throws InterruptedException {
    Optional<LineSettings> settings = line.get();
    if (settings.isEmpty()) {
      status.unusable("no port is set for " + status.deviceId());
      return;
    }
    status.on(settings.get().port());
    try (Wire wire = ports.open(settings.get())) {
      dialogue.talk(wire);
    } catch (IOException gone) {
      status.unusable(gone.getMessage());
    } catch (RuntimeException mistake) {
      Log.errorf(mistake, "%s: mistake in the gateway", status.deviceId());
      status.unusable("mistake in the gateway, see its log");
    }
  }

  private void stayAway(Duration wait) throws InterruptedException {
    long until = System.nanoTime() + wait.toNanos();
    for (long left = wait.toNanos(); left > 0; left = until - System.nanoTime()) {
      dialogue.away();
      TimeUnit.NANOSECONDS.sleep(Math.min(left, AWAY_SLICE.toNanos()));
    }
  }
}
