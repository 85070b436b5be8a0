package coop.fourmiliere.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts events aside on the topic {@code <service>.dead-letter}, through the outbox like any fact.
 */
@ApplicationScoped
class DeadLetters implements Rejected {

  private final Outbox outbox;
  private final String service;

  DeadLetters(
      Outbox outbox, @ConfigProperty(name = "quarkus.application.name") String applicationName) {
    this.outbox = outbox;
    this.service = applicationName;
  }

  @Override
  public void reject(IncomingEvent event, RuntimeException cause) {
    outbox.append(
        new NewEvent(
            service + ".dead-letter",
            event.id(),
            "platform.event-rejected.v1",
            1,
            new EventRejected(
                event.id(), event.type(), event.origin(), reason(cause), event.data())));
  }

  private static String reason(RuntimeException cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  record EventRejected(UUID eventId, String type, String origin, String reason, JsonNode data) {}
}
