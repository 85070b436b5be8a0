package coop.fourmiliere.device.ticket;

import coop.fourmiliere.web.ProblemCode;

/** Why a ticket is not kept. */
enum TicketProblem implements ProblemCode {
  NO_TICKET(404, "There is no ticket of this id."),
  TICKET_DIFFERS(409, "Another ticket was kept under this id.");

  private final int status;
  private final String title;

  TicketProblem(int status, String title) {
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
