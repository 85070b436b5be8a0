package coop.fourmiliere.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into problem details; never a stack trace, never an empty body. */
class ProblemMappers {

  /** Connection lost, rolled back for another's sake, out of room, shut down, disk at fault. */
  private static final Set<String> AWAY = Set.of("08", "40", "53", "57", "58");

  private static final int RETRY_AFTER_SECONDS = 2;

  @ServerExceptionMapper
  Response refusal(Refusal refusal, UriInfo uri) {
    return Problem.response(refusal.code(), refusal.getMessage(), refusal.violations(), uri);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException invalid, UriInfo uri) {
    return Problem.response(
        CommonProblem.INVALID,
        "See violations.",
        Violations.of(invalid.getConstraintViolations()),
        uri);
  }

  @ServerExceptionMapper
  Response mismatched(MismatchedInputException malformed, UriInfo uri) {
    return malformed(malformed, uri);
  }

  @ServerExceptionMapper
  Response unreadable(JacksonException malformed, UriInfo uri) {
    return malformed(malformed, uri);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthorized(SecurityException refused, UriInfo uri) {
    return Problem.response(
        CommonProblem.UNAUTHORIZED, "A valid token is needed: sign in again.", List.of(), uri);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException refused, UriInfo uri) {
    return Problem.response(
        CommonProblem.FORBIDDEN, "Ask someone with the right role.", List.of(), uri);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException failure, UriInfo uri) {
    if (failure.getCause() instanceof JacksonException malformed) {
      return malformed(malformed, uri);
    }
    if (failure instanceof NotFoundException
        && failure.getCause() != null
        && !uri.getQueryParameters().isEmpty()) {
      // RESTEasy Reactive takes a parameter that it can't convert for an address that is not there.
      return Problem.response(
          CommonProblem.INVALID,
          "A parameter of the address can't be read: " + failure.getCause().getMessage(),
          List.of(),
          uri);
    }
    int status = failure.getResponse().getStatus();
    if (status < 400) {
      return failure.getResponse();
    }
    if (status >= 500) {
      Log.error("Request failed: " + uri.getPath(), failure);
    }
    CommonProblem problem = CommonProblem.ofStatus(status);
    return Problem.response(problem, problem.title(), List.of(), uri);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable failure, UriInfo uri) {
    if (isDatabaseAway(failure)) {
      Log.warnf("The database can't answer for %s: %s", uri.getPath(), failure.getMessage());
      Response away =
          Problem.response(
              CommonProblem.UNAVAILABLE,
              "The database can't answer now; nothing was changed or a repetition will tell.",
              List.of(),
              uri);
      return Response.fromResponse(away).header("Retry-After", RETRY_AFTER_SECONDS).build();
    }
    Log.error("Request failed: " + uri.getPath(), failure);
    return Problem.response(
        CommonProblem.INTERNAL, "It was written to the log, under this traceId.", List.of(), uri);
  }

  /**
   * By SQLSTATE; the connection pool gives none when it waits in vain. What fails at a commit is
   * hung to the transaction's own exception as suppressed.
   */
  private static boolean isDatabaseAway(Throwable failure) {
    if (failure == null) {
      return false;
    }
    if (failure instanceof SQLException sql) {
      String state = sql.getSQLState();
      return state == null || AWAY.stream().anyMatch(state::startsWith);
    }
    return isDatabaseAway(failure.getCause())
        || Arrays.stream(failure.getSuppressed()).anyMatch(ProblemMappers::isDatabaseAway);
  }

  private static Response malformed(JacksonException malformed, UriInfo uri) {
    return Problem.response(
        CommonProblem.MALFORMED_BODY,
        malformed.getOriginalMessage(),
        Violations.of(malformed),
        uri);
  }
}
