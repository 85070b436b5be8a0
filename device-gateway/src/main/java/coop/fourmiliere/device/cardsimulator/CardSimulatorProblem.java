package coop.fourmiliere.device.cardsimulator;

import coop.fourmiliere.web.ProblemCode;

/** Why the card simulator refuses. */
enum CardSimulatorProblem implements ProblemCode {
  TERMINAL_NOT_SIMULATED(404, "There is no simulated card terminal.");

  private final int status;
  private final String title;

  CardSimulatorProblem(int status, String title) {
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
