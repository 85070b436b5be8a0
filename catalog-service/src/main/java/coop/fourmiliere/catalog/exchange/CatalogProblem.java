package coop.fourmiliere.catalog.exchange;

import coop.fourmiliere.web.ProblemCode;

/** Why an import is refused as a whole. */
enum CatalogProblem implements ProblemCode {
  NO_FILE(400, "There is no file to import."),
  UNREADABLE_FILE(400, "A file is no table that can be read."),
  UNKNOWN_FILE(400, "A file is not part of an Odoo export."),
  MISSING_COLUMNS(400, "A file lacks columns that are needed."),
  BAD_DRY_RUN(400, "dryRun is true or false.");

  private final int status;
  private final String title;

  CatalogProblem(int status, String title) {
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
