package coop.fourmiliere.device.scale;

import coop.fourmiliere.web.ProblemCode;

/** Why a request about a scale is refused. */
enum ScaleProblem implements ProblemCode {
  SCALE_UNKNOWN(404, "There is no such scale."),
  SCALE_AWAY(409, "The scale does not answer."),
  ZERO_NOT_SUPPORTED(409, "This scale can't be zeroed from here."),
  ZERO_REFUSED(409, "The scale does not show zero.");

  private final int status;
  private final String title;

  ScaleProblem(int status, String title) {
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
