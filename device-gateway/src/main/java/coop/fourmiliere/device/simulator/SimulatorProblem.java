package coop.fourmiliere.device.simulator;

import coop.fourmiliere.web.ProblemCode;

/** Why the simulator refuses. */
enum SimulatorProblem implements ProblemCode {
  SIMULATOR_OFF(404, "There is no simulated device of this kind."),
  DEVICE_UNPLUGGED(409, "The simulated device is unplugged.");

  private final int status;
  private final String title;

  SimulatorProblem(int status, String title) {
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
