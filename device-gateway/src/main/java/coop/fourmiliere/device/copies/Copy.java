package coop.fourmiliere.device.copies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A fact on its way to Kafka.
 *
 * @param id the same as in the stream (UUIDv7)
 * @param type of the event, such as {@code device.scanned.v1}
 * @param key the till
 * @param data the body, JSON
 * @param version grows with each fact of this gateway
 * @param traceparent null when nothing is traced
 */
public record Copy(
    UUID id,
    String type,
    Instant time,
    String topic,
    String key,
    String data,
    long version,
    String traceparent) {

  /** The event as CloudEvents wants it: attributes as headers. */
  ProducerRecord<String, String> event(String source) {
    ProducerRecord<String, String> event = new ProducerRecord<>(topic, key, data);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_type",
            type,
            "ce_source",
            source,
            "ce_time",
            time.toString(),
            "ce_subject",
            key,
            "content-type",
            "application/json",
            "aggregate-version",
            Long.toString(version))
        .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
    if (traceparent != null) {
      event.headers().add("traceparent", traceparent.getBytes(UTF_8));
    }
    return event;
  }
}
