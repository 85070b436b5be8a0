package coop.fourmiliere.device.roster;

import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.LineSettings.Parity;
import coop.fourmiliere.device.serial.Ports;
import coop.fourmiliere.device.serial.RealPorts;
import java.util.Optional;

/** Devices on threads of their own for tests of other packages. */
public final class RealDevices {

  private RealDevices() {}

  /** Starts a device at that port, 9600 8N2; it ends when the thread is interrupted. */
  public static Thread start(String port, Dialogue dialogue, DeviceStatus status) {
    return start(RealPorts.get(), port, dialogue, status);
  }

  /** Starts a device whose lines those ports open. */
  public static Thread start(Ports ports, String port, Dialogue dialogue, DeviceStatus status) {
    LineSettings line = new LineSettings(port, 9600, 8, Parity.NONE, 2);
    Thread thread =
        new Thread(
            new SerialDevice(ports, () -> Optional.of(line), dialogue, status),
            "device-under-test");
    thread.start();
    return thread;
  }
}
