package coop.fourmiliere.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads a small JSON body of a known length before a worker thread takes its request. A worker that
 * waits for the body serves nobody else meanwhile, however slow the client, and even on one machine
 * four tills got a tenth fewer sales through. A resource must be blocking: another would find no
 * body, which {@code ArchitectureRules} forbids.
 */
@ApplicationScoped
class EarlyBody {

  private static final Logger LOG = Logger.getLogger(EarlyBody.class);

  /** After {@link Gate}, which turns away what is too large. */
  private static final int PRIORITY = 9;

  /** A sale of a hundred lines; nobody has signed in yet when it is read. */
  private static final long SMALL_BYTES = 32 * 1024;

  private final BodyHandler bodies = BodyHandler.create(false);
  private final Duration patience;

  EarlyBody(@ConfigProperty(name = "quarkus.http.read-timeout") Duration patience) {
    this.patience = patience;
  }

  void open(@Observes Filters filters) {
    filters.register(this::read, PRIORITY);
  }

  private void read(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!isSmallJson(request)) {
      context.next();
      return;
    }
    hangUpWhenLate(context);
    bodies.handle(context);
    if (!request.isEnded()) {
      // Nobody is left to be answered, and a till that is cut off is no fault of the service.
      request.exceptionHandler(gone -> LOG.debug("A client left in the middle of its body", gone));
    }
  }

  private void hangUpWhenLate(RoutingContext context) {
    HttpServerRequest request = context.request();
    long timer =
        context
            .vertx()
            .setTimer(
                patience.toMillis(),
                late -> {
                  if (!request.isEnded()) {
                    request.connection().close();
                  }
                });
    context.addEndHandler(done -> context.vertx().cancelTimer(timer));
  }

  private static boolean isSmallJson(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    long length = Gate.announces(request);
    return type != null
        && type.startsWith("application/json")
        && length > 0
        && length <= SMALL_BYTES;
  }
}
