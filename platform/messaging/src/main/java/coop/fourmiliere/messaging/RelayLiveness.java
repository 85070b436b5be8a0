package coop.fourmiliere.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A dead relay thread is healed by a restart; a broker that is away is not, so it isn't asked. */
@Liveness
@ApplicationScoped
class RelayLiveness implements HealthCheck {

  private final OutboxRelay relay;

  RelayLiveness(OutboxRelay relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("outbox relay").status(relay.isAlive()).build();
  }
}
