package coop.fourmiliere.device.simulator;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The simulator's page is there only where something is simulated. */
@ApplicationScoped
class SimulatorPage {

  private static final int PRIORITY = 100;

  private final boolean enabled;
  private final String path;

  SimulatorPage(
      @ConfigProperty(name = "fourmiliere.simulator") boolean enabled,
      @ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
    this.enabled = enabled;
    this.path = rootPath + "/simulator";
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    String asked = context.normalizedPath();
    if (!asked.startsWith(path)) {
      context.next();
    } else if (!enabled) {
      context.response().setStatusCode(404).end();
    } else if (asked.equals(path)) {
      context.redirect(path + "/");
    } else {
      context.next();
    }
  }
}
