package coop.fourmiliere.device.roster;

import coop.fourmiliere.web.ProblemCode;

/** Why a request about a device is refused. */
enum DeviceProblem implements ProblemCode {
  DEVICE_UNKNOWN(404, "There is no such device."),
  TERMINAL_NOT_REOPENED(409, "The line of a card terminal is not cut by hand.");

  private final int status;
  private final String title;

  DeviceProblem(int status, String title) {
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
