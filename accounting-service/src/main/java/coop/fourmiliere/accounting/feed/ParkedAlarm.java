package coop.fourmiliere.accounting.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A parked fact is a sale that the books don't know yet: somebody must look at it. It is counted in
 * health and metrics, and does not make the service unready: no restart would help, and all other
 * facts go on.
 */
@Readiness
@ApplicationScoped
class ParkedAlarm implements HealthCheck {

  private final ParkedFacts parked;
  private final MeterRegistry meters;

  ParkedAlarm(ParkedFacts parked, MeterRegistry meters) {
    this.parked = parked;
    this.meters = meters;
  }

  void measure(@Observes StartupEvent start) {
    Gauge.builder("fourmiliere.accounting.parked", parked, ParkedFacts::count)
        .description("Facts that wait because they could not be posted")
        .register(meters);
  }

  @Override
  public HealthCheckResponse call() {
    long waiting = parked.count();
    return HealthCheckResponse.named("parked facts")
        .up()
        .withData("parked", waiting)
        .withData("alarm", waiting > 0)
        .build();
  }
}
