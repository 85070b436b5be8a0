package coop.fourmiliere.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it arrived from Kafka.
 *
 * @param id the event's id ({@code ce_id}); for a record without a usable one, an id derived from
 *     its place in the topic
 * @param type the full type ({@code ce_type}); {@link #MALFORMED} when the record could not be read
 * @param source who published it
 * @param time when the fact happened; null when the record could not be read
 * @param subject the aggregate's id; null when the record could not be read
 * @param aggregateVersion the aggregate's version; 0 when absent
 * @param traceparent W3C trace context of the fact, or null
 * @param data the body
 * @param origin topic, partition and offset, for a human who looks for it
 */
public record IncomingEvent(
    UUID id,
    String type,
    String source,
    Instant time,
    UUID subject,
    long aggregateVersion,
    String traceparent,
    JsonNode data,
    String origin) {

  /** The type given to a record that is no event at all. */
  public static final String MALFORMED = "malformed";

  /** The trace id of the fact (32 hex digits), or null when it was not traced. */
  public String traceId() {
    return Traceparent.traceId(traceparent);
  }

  /**
   * The body as the reader's own record. Fields that the record does not have are ignored, so that
   * a producer may add some.
   *
   * @throws UnprocessableEvent when the body does not fit the record
   */
  public <T> T dataAs(Class<T> type) {
    return LenientJson.read(data, type);
  }
}
