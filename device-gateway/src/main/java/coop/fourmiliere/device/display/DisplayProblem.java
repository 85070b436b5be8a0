package coop.fourmiliere.device.display;

import coop.fourmiliere.web.ProblemCode;

/** Why a request about the customer display is refused. */
enum DisplayProblem implements ProblemCode {
  DISPLAY_UNKNOWN(404, "There is no customer display.");

  private final int status;
  private final String title;

  DisplayProblem(int status, String title) {
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
