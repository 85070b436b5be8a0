package coop.fourmiliere.device.detection;

import coop.fourmiliere.web.ProblemCode;

/** Why a device is not looked for, or not written down. */
enum DetectionProblem implements ProblemCode {
  PORT_UNKNOWN(404, "This computer has no such port."),
  PORT_IN_USE(409, "A device of the till uses this port."),
  DETECTION_RUNNING(409, "A search is under way."),
  NOT_A_SCALE(409, "Only a scale is asked."),
  LISTEN_FIRST(409, "This port was not listened to."),
  DEVICE_NOT_UNDERSTOOD(409, "What says something that is not understood is left alone."),
  NOTHING_FOUND(409, "Nothing was found that could be written."),
  NO_SETTINGS_FILE(409, "This gateway has no file of settings."),
  SETTINGS_NOT_WRITABLE(409, "The gateway may not write the file of settings."),
  SETTINGS_UNREADABLE(409, "The file of settings can't be read."),
  SETTINGS_CHANGED(409, "The file of settings is another one now."),
  SETTINGS_WRONG(409, "With these lines the gateway would not start."),
  SETTINGS_OVERRULED(409, "A variable wins over the file of settings.");

  private final int status;
  private final String title;

  DetectionProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
