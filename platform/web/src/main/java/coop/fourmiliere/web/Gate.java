package coop.fourmiliere.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns away what no resource could answer well: a body that announces more than is read, which
 * would else be refused without a word, and an address with a NUL, which no database can keep.
 */
@ApplicationScoped
class Gate {

  /** Before Quarkus's own look at the length, which comes at 2. */
  private static final int PRIORITY = 10;

  private final long bodyBytesMax;
  private final ObjectMapper json;

  Gate(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bodyMax,
      ObjectMapper json) {
    this.bodyBytesMax = bodyMax.asLongValue();
    this.json = json;
  }

  void open(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.uri().contains("%00")) {
      refuse(context, CommonProblem.INVALID, "The address holds a NUL.");
    } else if (announces(request) > bodyBytesMax) {
      // Nobody reads the rest: the connection can't be used again.
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
      context.response().endHandler(answered -> request.connection().close());
      refuse(
          context,
          CommonProblem.TOO_LARGE,
          "A body has at most " + bodyBytesMax / 1024 + " kB: send less at a time.");
    } else {
      context.next();
    }
  }

  /** How many bytes of body follow, as the client says; 0 when it doesn't say. */
  static long announces(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  private void refuse(RoutingContext context, CommonProblem problem, String detail) {
    try {
      context
          .response()
          .setStatusCode(problem.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .end(
              json.writeValueAsString(
                  Problem.of(problem, detail, List.of(), context.normalizedPath())));
    } catch (JsonProcessingException e) {
      context.fail(e);
    }
  }
}
