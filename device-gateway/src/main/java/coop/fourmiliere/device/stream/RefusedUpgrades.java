package coop.fourmiliere.device.stream;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Ends what Quarkus goes on with after it has refused a bad token on the stream: it answers 401 and
 * then fails the request too, which would put an error with its stack into the log each time.
 */
@ApplicationScoped
class RefusedUpgrades {

  private static final int BEFORE_ALL_OTHERS = -1_000_000;

  void register(@Observes Router router) {
    router
        .route("/stream")
        .order(BEFORE_ALL_OTHERS)
        .failureHandler(
            context -> {
              if (!context.response().ended()) {
                context.next();
              }
            });
  }
}
