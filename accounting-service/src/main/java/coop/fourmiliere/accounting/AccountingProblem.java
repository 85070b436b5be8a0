package coop.fourmiliere.accounting;

import coop.fourmiliere.web.ProblemCode;

/** Why the books refuse a request. */
public enum AccountingProblem implements ProblemCode {
  JOURNAL_NOT_FOUND(404, "There is no such journal."),
  PARKED_NOT_FOUND(404, "No such fact waits to be posted."),
  STILL_IMPOSSIBLE(409, "The fact still can't be posted."),
  PERIOD_REVERSED(422, "The period ends before it begins.");

  private final int status;
  private final String title;

  AccountingProblem(int status, String title) {
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
