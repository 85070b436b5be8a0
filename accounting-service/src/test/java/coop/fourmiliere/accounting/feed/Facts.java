package coop.fourmiliere.accounting.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Facts of the other services, made of the contracts' samples, for tests. */
public final class Facts {

  public static final String SOLD = "sales.sale-completed.v1";
  public static final String REFUNDED = "sales.sale-refunded.v1";
  public static final String MOVED = "sales.cash-moved.v1";
  public static final String CLOSED = "sales.till-closed.v1";
  public static final String CORRECTED = "sales.till-corrected.v1";
  public static final String RECEIVED = "inventory.goods-received.v1";

  private Facts() {}

  /** A sale like the sample: 6.80 at two rates with a deposit, paid by voucher and cash. */
  public static ObjectNode sale() {
    return fresh(SOLD, "saleId");
  }

  /** The sample of a type, about something new. */
  public static ObjectNode fresh(String type, String idField) {
    ObjectNode fact = Contracts.sample(type).deepCopy();
    return fact.put(idField, UuidV7.next().toString());
  }

  /** The topic that facts of the type go to. */
  public static String topic(String type) {
    return switch (type) {
      case SOLD, REFUNDED -> "sales.sale";
      case RECEIVED -> "inventory.receiving";
      default -> "sales.till";
    };
  }

  /** The field that names the aggregate: it is the key of the record. */
  private static String key(String type) {
    return switch (type) {
      case SOLD, REFUNDED -> "saleId";
      case RECEIVED -> "receiptId";
      default -> "tillSessionId";
    };
  }

  /** Publishes the fact and returns the event's id. */
  public static UUID publish(String type, JsonNode fact) {
    return EventProbe.send(topic(type), id(fact, key(type)), type, fact.toString());
  }

  /** Publishes many facts at once. */
  public static void publishAll(String type, List<? extends JsonNode> facts) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new StringSerializer())) {
      List<Future<RecordMetadata>> sent =
          facts.stream().map(fact -> producer.send(event(type, fact))).toList();
      producer.flush();
      assertTrue(sent.stream().allMatch(Future::isDone));
    }
  }

  /** Publishes the fact under an event id of one's choice. */
  public static void publish(String type, JsonNode fact, UUID event) {
    EventProbe.send(topic(type), id(fact, key(type)), type, event, fact.toString());
  }

  private static ProducerRecord<String, String> event(String type, JsonNode fact) {
    String key = fact.get(key(type)).asText();
    ProducerRecord<String, String> event = new ProducerRecord<>(topic(type), key, fact.toString());
    Map.of(
            "ce_id",
            UuidV7.next().toString(),
            "ce_type",
            type,
            "ce_time",
            "2026-11-24T12:00:00Z",
            "ce_subject",
            key)
        .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
    return event;
  }

  /** Waits until a fact that came behind the given one, on its partition, is in the books. */
  public static void awaitReadBehind(BooksProbe books, String type, JsonNode before) {
    UUID key = id(before, key(type));
    switch (type) {
      case SOLD, REFUNDED -> {
        ObjectNode sale = sale();
        EventProbe.send("sales.sale", key, SOLD, sale.toString());
        books.awaitEntry(id(sale, "saleId"));
      }
      case RECEIVED -> {
        ObjectNode received = fresh(RECEIVED, "receiptId");
        EventProbe.send("inventory.receiving", key, RECEIVED, received.toString());
        books.awaitEntry(id(received, "receiptId"));
      }
      default -> {
        ObjectNode moved = fresh(MOVED, "movementId");
        EventProbe.send("sales.till", key, MOVED, moved.toString());
        books.awaitEntry(id(moved, "movementId"));
      }
    }
  }

  /** An id of the fact. */
  public static UUID id(JsonNode fact, String field) {
    return UUID.fromString(fact.get(field).asText());
  }
}
