package coop.fourmiliere.messaging;

import static java.util.Objects.requireNonNull;

import coop.fourmiliere.kernel.UuidV7;
import java.util.UUID;

/**
 * A fact that is about to be published.
 *
 * @param id the event's own id (UUIDv7), by which readers drop a second copy
 * @param topic the Kafka topic, as in {@code contracts/topics.json}
 * @param key the aggregate's id; events of one key keep their order
 * @param type the full type, for example {@code sales.sale-completed.v1}
 * @param aggregateVersion grows with each event of the aggregate; 1 for a fact that stands alone
 * @param data the body, written as JSON; it must satisfy the type's schema
 */
public record NewEvent(
    UUID id, String topic, UUID key, String type, long aggregateVersion, Object data) {

  public NewEvent {
    requireNonNull(id, "id");
    requireNonNull(topic, "topic");
    requireNonNull(key, "key");
    requireNonNull(type, "type");
    requireNonNull(data, "data");
  }

  /** A fact that is born here: its event id is made now. */
  public NewEvent(String topic, UUID key, String type, long aggregateVersion, Object data) {
    this(UuidV7.next(), topic, key, type, aggregateVersion, data);
  }
}
