package coop.fourmiliere.accounting.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import java.util.UUID;

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

  /** Publishes the fact under an event id of one's choice. */
  public static void publish(String type, JsonNode fact, UUID event) {
    EventProbe.send(topic(type), id(fact, key(type)), type, event, fact.toString());
  }

  /** An id of the fact. */
  public static UUID id(JsonNode fact, String field) {
    return UUID.fromString(fact.get(field).asText());
  }
}
