package coop.fourmiliere.device.journal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows how the journal is, and is always up: scale and scanner go on without a journal. */
@Readiness
@ApplicationScoped
class JournalReadiness implements HealthCheck {

  private final Journal journal;

  JournalReadiness(Journal journal) {
    this.journal = journal;
  }

  @Override
  public HealthCheckResponse call() {
    JournalView view = journal.view();
    HealthCheckResponseBuilder health =
        HealthCheckResponse.named("journal").up().withData("state", view.state().word());
    return view.message() == null
        ? health.build()
        : health.withData("message", view.message()).build();
  }
}
