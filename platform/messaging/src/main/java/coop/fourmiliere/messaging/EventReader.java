package coop.fourmiliere.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads a Kafka record in CloudEvents' binary mode (attributes as {@code ce_} headers). */
final class EventReader {

  private EventReader() {}

  static IncomingEvent read(ConsumerRecord<String, String> kafkaRecord) {
    String origin =
        kafkaRecord.topic() + "-" + kafkaRecord.partition() + "@" + kafkaRecord.offset();
    try {
      String version = header(kafkaRecord, "aggregate-version");
      return new IncomingEvent(
          UUID.fromString(required(kafkaRecord, "ce_id")),
          required(kafkaRecord, "ce_type"),
          header(kafkaRecord, "ce_source"),
          Instant.parse(required(kafkaRecord, "ce_time")),
          UUID.fromString(required(kafkaRecord, "ce_subject")),
          version == null ? 0 : Long.parseLong(version),
          header(kafkaRecord, "traceparent"),
          body(kafkaRecord),
          origin);
    } catch (IllegalArgumentException | DateTimeException | JsonProcessingException e) {
      return malformed(kafkaRecord, origin);
    }
  }

  private static JsonNode body(ConsumerRecord<String, String> kafkaRecord)
      throws JsonProcessingException {
    if (kafkaRecord.value() == null) {
      throw new IllegalArgumentException("no body");
    }
    return LenientJson.parse(kafkaRecord.value());
  }

  private static IncomingEvent malformed(
      ConsumerRecord<String, String> kafkaRecord, String origin) {
    return new IncomingEvent(
        UUID.nameUUIDFromBytes(origin.getBytes(UTF_8)),
        IncomingEvent.MALFORMED,
        header(kafkaRecord, "ce_source"),
        null,
        null,
        0,
        header(kafkaRecord, "traceparent"),
        TextNode.valueOf(String.valueOf(kafkaRecord.value())),
        origin);
  }

  private static String required(ConsumerRecord<String, String> kafkaRecord, String name) {
    String value = header(kafkaRecord, name);
    if (value == null) {
      throw new IllegalArgumentException("no header " + name);
    }
    return value;
  }

  private static String header(ConsumerRecord<String, String> kafkaRecord, String name) {
    Header header = kafkaRecord.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
