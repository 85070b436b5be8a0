package coop.fourmiliere.device.payment;

import coop.fourmiliere.web.ProblemCode;

/** Why a card payment is not touched. */
enum PaymentProblem implements ProblemCode {
  PAYMENT_DIFFERS(409, "There is another payment under this id."),
  PAYMENT_NOT_OPEN(409, "There is nothing to decide about this payment."),
  PAYMENT_NOT_REVERSIBLE(409, "This payment can't be taken back by the till."),
  PAYMENT_REVERSED(409, "This payment is taken back, or about to be."),
  PAYMENT_UNREADABLE(503, "What was asked of the card can't be read in the journal."),
  PAYMENT_UNCLEAR(409, "Nobody knows what became of an earlier payment on this terminal.");

  private final int status;
  private final String title;

  PaymentProblem(int status, String title) {
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
