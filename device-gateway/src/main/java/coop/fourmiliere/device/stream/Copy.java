package coop.fourmiliere.device.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A fact on its way to Kafka.
 *
 * @param key the till
 * @param data the body, JSON
 * @param version grows with each fact of this gateway
 * @param traceparent null when nothing is traced
 */
record Copy(Fact fact, String topic, String key, String data, long version, String traceparent) {

  /** The event as CloudEvents wants it: attributes as headers. */
  ProducerRecord<String, String> event(String source) {
    ProducerRecord<String, String> event = new ProducerRecord<>(topic, key, data);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            fact.id().toString(),
            "ce_type",
            fact.type().type(),
            "ce_source",
            source,
            "ce_time",
            fact.time().toString(),
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
