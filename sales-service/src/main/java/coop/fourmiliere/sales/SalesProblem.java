package coop.fourmiliere.sales;

import coop.fourmiliere.web.ProblemCode;

/** Why sales-service refuses, beside the reasons common to all services. */
public enum SalesProblem implements ProblemCode {
  WRONG_BADGE_OR_PIN(401, "The badge or the PIN is wrong"),
  BADGE_LOCKED(423, "Too many wrong PINs: this badge waits a minute"),
  TOO_MANY_ATTEMPTS(429, "Too many attempts to sign in with this badge"),
  WRONG_CREDENTIAL(401, "The credential or its secret is wrong, or it was revoked"),
  CREDENTIAL_REVOKED(401, "The credential was revoked"),
  OTHER_TILL(403, "A credential forwards the tickets of its own till"),
  ID_ALREADY_USED(409, "Something else was recorded under this id"),
  TILL_ALREADY_OPEN(409, "The till has an open session"),
  TILL_SESSION_CLOSED(409, "The till session is closed"),
  UNKNOWN_TILL_SESSION(422, "There is no such till session"),
  UNKNOWN_SALE(422, "There is no such sale"),
  QUANTITY_NOT_ALLOWED(422, "A line has a quantity that its kind does not allow"),
  TOTALS_DIFFER(422, "The totals are not those of the lines"),
  TENDERS_DIFFER(422, "The payments do not settle what is to pay"),
  REFUND_EXCEEDS_SALE(422, "More would be refunded than was sold");

  private final int status;
  private final String title;

  SalesProblem(int status, String title) {
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
