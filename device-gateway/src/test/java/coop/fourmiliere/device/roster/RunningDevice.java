package coop.fourmiliere.device.roster;

import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.LineSettings.Parity;
import coop.fourmiliere.device.serial.RealPorts;
import java.util.Optional;
import java.util.function.Supplier;

/** A device on its own thread, on a real line, for tests of other packages. */
public final class RunningDevice implements AutoCloseable {

  private final Thread thread;

  /** Runs it on the line that there is at each attempt. */
  public RunningDevice(
      Supplier<Optional<LineSettings>> line, Dialogue dialogue, DeviceStatus status) {
    thread = new Thread(new SerialDevice(RealPorts.get(), line, dialogue, status), "device-test");
    thread.setDaemon(true);
    thread.start();
  }

  /** Runs it on the port that there is at each attempt, with 9600 8N1. */
  public static RunningDevice start(Supplier<String> port, Dialogue dialogue, DeviceStatus status) {
    return new RunningDevice(
        () -> Optional.of(new LineSettings(port.get(), 9600, 8, Parity.NONE, 1)), dialogue, status);
  }

  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join(5_000);
    if (thread.isAlive()) {
      throw new AssertionError("the device does not end when it is asked to");
    }
  }
}
