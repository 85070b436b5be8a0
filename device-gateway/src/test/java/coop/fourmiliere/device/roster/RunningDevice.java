package coop.fourmiliere.device.roster;

import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.RealPorts;
import java.util.Optional;
import java.util.function.Supplier;

/** A device on its own thread, for tests of other packages. */
public final class RunningDevice implements AutoCloseable {

  private final Thread thread;

  public RunningDevice(
      Supplier<Optional<LineSettings>> line, Dialogue dialogue, DeviceStatus status) {
    thread = new Thread(new SerialDevice(RealPorts.get(), line, dialogue, status), "device-test");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join(5_000);
  }
}
