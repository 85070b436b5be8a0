package coop.fourmiliere.device.journal;

import coop.fourmiliere.web.ProblemCode;

/** Why the journal refuses. */
enum JournalProblem implements ProblemCode {
  JOURNAL_UNAVAILABLE(503, "The journal can't be written or read now.");

  private final int status;
  private final String title;

  JournalProblem(int status, String title) {
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
