package coop.fourmiliere.accounting.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** A parked fact is a sale that the books don't know yet: somebody must look at it. */
@Wellness
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
        .status(waiting == 0)
        .withData("parked", waiting)
        .build();
  }
}
