package coop.fourmiliere.device.terminal;

import coop.fourmiliere.web.ProblemCode;

/** Why nothing is asked of a card terminal. */
enum TerminalProblem implements ProblemCode {
  NO_TERMINAL(404, "This till has no such card terminal."),
  TERMINAL_AWAY(409, "The card terminal can't be reached."),
  TERMINAL_BUSY(409, "The card terminal is busy with something else.");

  private final int status;
  private final String title;

  TerminalProblem(int status, String title) {
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
