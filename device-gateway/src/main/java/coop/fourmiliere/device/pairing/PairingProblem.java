package coop.fourmiliere.device.pairing;

import coop.fourmiliere.web.ProblemCode;

/** Why a till is not joined. */
enum PairingProblem implements ProblemCode {
  PAIRING_CODE_WRONG(403, "That is not the code."),
  PAIRING_LOCKED(429, "Too many wrong codes."),
  TOO_MANY_PAIRINGS(409, "Too many tills are joined to this gateway."),
  PAIRINGS_UNWRITABLE(503, "The gateway can't keep which tills are joined."),
  NOT_ON_THIS_COMPUTER(403, "This is for the gateway's own page, on its own computer.");

  private final int status;
  private final String title;

  PairingProblem(int status, String title) {
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
