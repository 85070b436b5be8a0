package coop.fourmiliere.device.drawer;

import coop.fourmiliere.web.ProblemCode;

/** Why a drawer stays closed. */
public enum DrawerProblem implements ProblemCode {
  DRAWER_NEEDS_TICKET(403, "A drawer opens for a ticket, or for somebody of the shop role."),
  TICKET_NOT_KEPT(409, "The gateway does not have this ticket."),
  TICKET_WITHOUT_DRAWER(409, "The drawer does not open for this ticket."),
  DRAWER_OPENED_ALREADY(409, "The drawer was opened for this ticket.");

  private final int status;
  private final String title;

  DrawerProblem(int status, String title) {
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
