package coop.fourmiliere.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes events to Kafka as CloudEvents in binary mode. Used by the relay's one thread only. */
@ApplicationScoped
class EventSender {

  /** How long a batch may be on its way before the relay gives up, renews and sends it again. */
  private static final int DELIVERY_MILLIS_MAX = 20_000;

  private final String bootstrapServers;
  private final String source;
  private final Tracer tracer;
  private volatile Producer<String, String> producer;

  EventSender(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "quarkus.application.name") String applicationName,
      OpenTelemetry telemetry) {
    this.bootstrapServers = bootstrapServers;
    this.source = "/" + applicationName;
    this.tracer = telemetry.getTracer("coop.fourmiliere.messaging");
  }

  /** Sends the rows in order and returns when the broker has acknowledged each of them. */
  synchronized void send(List<OutboxRow> rows)
      throws ExecutionException, TimeoutException, InterruptedException {
    if (producer == null) {
      producer = new KafkaProducer<>(settings());
    }
    List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
    List<Span> spans = new ArrayList<>(rows.size());
    try {
      for (OutboxRow row : rows) {
        acknowledgements.add(producer.send(kafkaRecord(row, spans), this::stopAtFailure));
      }
      for (Future<RecordMetadata> acknowledgement : acknowledgements) {
        acknowledgement.get(2L * DELIVERY_MILLIS_MAX, TimeUnit.MILLISECONDS);
      }
    } finally {
      spans.forEach(Span::end);
    }
  }

  /** A row that did not leave must not be overtaken by those behind it: nothing more leaves. */
  private void stopAtFailure(RecordMetadata written, Exception failure) {
    if (failure != null) {
      producer.close(Duration.ZERO);
    }
  }

  /** Drops the producer with all that it still holds. */
  synchronized void renew() {
    close();
  }

  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  private ProducerRecord<String, String> kafkaRecord(OutboxRow row, List<Span> spans) {
    ProducerRecord<String, String> kafkaRecord =
        new ProducerRecord<>(row.topic(), row.key(), row.data());
    Headers headers = kafkaRecord.headers();
    headers.add("ce_specversion", "1.0".getBytes(UTF_8));
    headers.add("ce_id", row.eventId().toString().getBytes(UTF_8));
    headers.add("ce_type", row.type().getBytes(UTF_8));
    headers.add("ce_source", source.getBytes(UTF_8));
    headers.add("ce_time", row.occurredAt().toString().getBytes(UTF_8));
    headers.add("ce_subject", row.key().getBytes(UTF_8));
    headers.add("content-type", "application/json".getBytes(UTF_8));
    headers.add("aggregate-version", Long.toString(row.aggregateVersion()).getBytes(UTF_8));
    String traceparent = traceparent(row, spans);
    if (traceparent != null) {
      headers.add("traceparent", traceparent.getBytes(UTF_8));
    }
    return kafkaRecord;
  }

  private String traceparent(OutboxRow row, List<Span> spans) {
    if (row.traceparent() == null) {
      return null;
    }
    Span span =
        tracer
            .spanBuilder("publish " + row.type())
            .setSpanKind(SpanKind.PRODUCER)
            .setParent(Traceparent.contextOf(row.traceparent()))
            .startSpan();
    spans.add(span);
    String own = Traceparent.of(span.getSpanContext());
    return own == null ? row.traceparent() : own;
  }

  private Map<String, Object> settings() {
    return Map.ofEntries(
        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, source.substring(1) + "-outbox"),
        Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
        Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
        // Idempotence alone does not keep the order across a restart of the broker: it takes the
        // second batch of a producer that it no longer knows, and the first comes after it.
        Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 2),
        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024),
        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000),
        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS_MAX),
        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000));
  }
}
