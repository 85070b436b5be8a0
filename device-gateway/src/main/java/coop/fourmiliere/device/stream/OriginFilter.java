package coop.fourmiliere.device.stream;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses every page that is not of a configured origin, the WebSocket's upgrade included, and
 * answers the browser's questions (CORS, access to the local network) for those that are.
 *
 * <p>Quarkus's own CORS filter lets any same-origin page through by its Host header, which a page
 * that rebinds its name to this computer has too, and knows nothing of the local network.
 */
@ApplicationScoped
class OriginFilter {

  /** Before Quarkus's authentication (200) and CORS (300). */
  private static final int PRIORITY = 400;

  private static final String REFUSED =
      "{\"type\":\"about:blank\",\"title\":\"This page may not talk to the gateway.\","
          + "\"status\":403,\"code\":\"origin-not-allowed\","
          + "\"detail\":\"Add its origin to FOURMILIERE_ORIGINS.\"}";

  private final Origins origins;

  OriginFilter(
      @ConfigProperty(name = "fourmiliere.default-origins") List<String> defaults,
      @ConfigProperty(name = "fourmiliere.shop.address") Optional<String> shop,
      @ConfigProperty(name = "fourmiliere.origins") Optional<List<String>> more) {
    this.origins =
        new Origins(
            Stream.of(defaults, shop.stream().toList(), more.orElse(List.of()))
                .flatMap(List::stream)
                .toList());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    String origin = request.getHeader("Origin");
    if (origin == null) {
      context.next();
    } else if (!origins.allow(origin, request.localAddress().port())) {
      context
          .response()
          .setStatusCode(403)
          .putHeader("Content-Type", "application/problem+json")
          .end(REFUSED);
    } else {
      admit(context, origin);
    }
  }

  private static void admit(RoutingContext context, String origin) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    response.putHeader("Access-Control-Allow-Origin", origin).putHeader("Vary", "Origin");
    boolean preflight =
        HttpMethod.OPTIONS.equals(request.method())
            && request.getHeader("Access-Control-Request-Method") != null;
    if (!preflight) {
      context.next();
      return;
    }
    response
        .putHeader("Access-Control-Allow-Methods", "GET, POST, PUT")
        .putHeader("Access-Control-Allow-Headers", "authorization, content-type")
        .putHeader("Access-Control-Max-Age", "600");
    for (String network : List.of("Private-Network", "Local-Network")) {
      if ("true".equals(request.getHeader("Access-Control-Request-" + network))) {
        response.putHeader("Access-Control-Allow-" + network, "true");
      }
    }
    response.setStatusCode(204).end();
  }
}
