package coop.fourmiliere.device.printer;

import coop.fourmiliere.web.ProblemCode;

/** Why nothing is printed. */
enum PrinterProblem implements ProblemCode {
  NO_PRINTER(404, "There is no such printer."),
  NO_PRINT(404, "There is no print job of this id."),
  PRINT_DIFFERS(409, "Something else was printed under this id."),
  PRINT_UNDER_WAY(409, "It is being printed or waits for its turn."),
  PRINTER_NOT_READY(409, "The printer is not ready."),
  DOES_NOT_FIT(422, "The paper is too narrow for this."),
  DRAWER_WITHOUT_PAPER(422, "A drawer opens with something to read, or by its own request."),
  PRINT_UNREADABLE(503, "This print job can't be read in the journal."),
  TOO_MANY_PRINTS(503, "Too many papers wait for this printer.");

  private final int status;
  private final String title;

  PrinterProblem(int status, String title) {
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
