package coop.fourmiliere.device.roster;

/** Knows how to talk with one kind of device. */
public interface DialogueMaker {

  /** The kind. */
  DeviceKind kind();

  /** A dialogue with one device of that kind, which reports to its status. */
  Dialogue make(DeviceStatus status, DeviceSettings.Device settings);
}
