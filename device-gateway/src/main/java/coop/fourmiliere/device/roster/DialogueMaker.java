package coop.fourmiliere.device.roster;

import coop.fourmiliere.device.serial.LineSettings;

/** Knows how to talk with one kind of device. */
public interface DialogueMaker {

  /** The kind. */
  DeviceKind kind();

  /** The line to such a device on that port. */
  default LineSettings line(String port, DeviceSettings.Device settings) {
    return new LineSettings(
        port,
        settings.baud().orElse(9600),
        settings.dataBits().orElse(8),
        settings.parity().orElse(LineSettings.Parity.NONE),
        settings.stopBits());
  }

  /** A dialogue with one device of that kind, which reports to its status. */
  Dialogue make(DeviceStatus status, DeviceSettings.Device settings);
}
