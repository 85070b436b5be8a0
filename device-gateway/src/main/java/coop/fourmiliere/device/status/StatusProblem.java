package coop.fourmiliere.device.status;

import coop.fourmiliere.web.ProblemCode;

/** Why something about the gateway itself is not told or done. */
enum StatusProblem implements ProblemCode {
  ONLY_AT_THE_TILL(403, "This is told at the till's own computer only."),
  NO_SHOP_ADDRESS(404, "The gateway does not know the shop's address."),
  SHOP_AWAY(503, "The shop can't be reached.");

  private final int status;
  private final String title;

  StatusProblem(int status, String title) {
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
