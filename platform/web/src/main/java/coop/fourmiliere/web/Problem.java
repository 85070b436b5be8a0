package coop.fourmiliere.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * A refusal as it goes over the wire (RFC 9457).
 *
 * @param type a URI of the kind of problem
 * @param title the same for every occurrence
 * @param status the HTTP status
 * @param code stable; clients translate by it
 * @param detail what is wrong this time
 * @param instance the path that was asked for
 * @param violations the fields at fault, or null
 * @param traceId finds the request in the logs, or null when it was not traced
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    String instance,
    List<Violation> violations,
    String traceId) {

  /** The media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(ProblemCode code, String detail, List<Violation> violations, String instance) {
    return new Problem(
        "urn:fourmiliere:problem:" + code.code(),
        code.title(),
        code.status(),
        code.code(),
        detail,
        instance,
        violations,
        currentTraceId());
  }

  static Response response(
      ProblemCode code, String detail, List<Violation> violations, UriInfo uri) {
    Problem problem = of(code, detail, violations, uri.getRequestUri().getPath());
    Response.ResponseBuilder response =
        Response.status(code.status()).type(MEDIA_TYPE).entity(problem);
    if (code.status() == 401) {
      response.header("WWW-Authenticate", "Bearer");
    }
    return response.build();
  }

  private static String currentTraceId() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }
}
