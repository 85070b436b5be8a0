package coop.fourmiliere.web;

/** The refusals that every service shares. */
public enum CommonProblem implements ProblemCode {
  MALFORMED_BODY(400, "The body can't be read."),
  INVALID(400, "Some fields are not valid."),
  UNAUTHORIZED(401, "Sign in first."),
  FORBIDDEN(403, "Your role does not allow this."),
  NOT_FOUND(404, "There is nothing here."),
  METHOD_NOT_ALLOWED(405, "This address does not take that method."),
  NOT_ACCEPTABLE(406, "The answer can't be given in that form."),
  CONFLICT(409, "This is not possible in the present state."),
  PRECONDITION_FAILED(412, "Somebody changed it in the meantime: load it again."),
  TOO_LARGE(413, "The body is too large."),
  UNSUPPORTED_MEDIA_TYPE(415, "The body has a type that is not read here."),
  REFUSED(400, "The request was refused."),
  INTERNAL(500, "Something went wrong on our side."),
  UNAVAILABLE(503, "The service can't answer now: try again.");

  private final int status;
  private final String title;

  CommonProblem(int status, String title) {
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

  /**
   * The problem of a bare HTTP status; {@link #REFUSED} or {@link #INTERNAL} when none is its own.
   */
  static CommonProblem ofStatus(int status) {
    for (CommonProblem problem : values()) {
      if (problem.status == status && problem != MALFORMED_BODY && problem != INVALID) {
        return problem;
      }
    }
    return status < 500 ? REFUSED : INTERNAL;
  }
}
