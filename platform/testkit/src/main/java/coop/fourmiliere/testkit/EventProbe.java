package coop.fourmiliere.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Another service, as seen from the one under test: publishes events and reads what came out. */
public final class EventProbe {

  private static final String TRACEPARENT =
      "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private EventProbe() {}

  /** Publishes an event with a new id and returns the id. */
  public static UUID send(String topic, UUID key, String type, String body) {
    UUID id = UUID.randomUUID();
    send(topic, key, type, id, body);
    return id;
  }

  /** Publishes an event with the id given; a second time with the same id is a duplicate. */
  public static void send(String topic, UUID key, String type, UUID id, String body) {
    ProducerRecord<String, String> event = new ProducerRecord<>(topic, key.toString(), body);
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", id.toString());
    header(event, "ce_type", type);
    header(event, "ce_source", "/probe");
    header(event, "ce_time", Instant.now().toString());
    header(event, "ce_subject", key.toString());
    header(event, "aggregate-version", "1");
    header(event, "traceparent", TRACEPARENT);
    send(event);
  }

  /** Publishes any record, for example one that is no event. */
  public static void send(ProducerRecord<String, String> event) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(clientSettings(), new StringSerializer(), new StringSerializer())) {
      producer.send(event).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything that a topic holds now; the order is kept per key. */
  public static List<ConsumerRecord<String, String>> readAll(String topic) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(clientSettings(), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (PartitionInfo partition : consumer.partitionsFor(topic)) {
        partitions.add(new TopicPartition(topic, partition.partition()));
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> all = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
      return all;
    }
  }

  /** The events of one type about one aggregate that a topic holds now. */
  public static List<ConsumerRecord<String, String>> read(String topic, UUID key, String type) {
    return readAll(topic).stream()
        .filter(e -> key.toString().equals(e.key()) && type.equals(header(e, "ce_type")))
        .toList();
  }

  /** A header's text, or null. */
  public static String header(ConsumerRecord<String, String> event, String name) {
    Header header = event.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }

  private static void header(ProducerRecord<String, String> event, String name, String value) {
    event.headers().add(name, value.getBytes(UTF_8));
  }

  private static Map<String, Object> clientSettings() {
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    return Map.of("bootstrap.servers", servers, "enable.auto.commit", "false");
  }
}
