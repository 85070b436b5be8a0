package coop.fourmiliere.inventory.feed;

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
  public static final String ARTICLE = "catalog.article-published.v1";
  public static final String DELISTED = "catalog.article-delisted.v1";
  public static final String SUPPLIER = "catalog.supplier-published.v1";

  private Facts() {}

  /** A sale like the sample (1.236 kg of apples, two beers, two deposits), of new articles. */
  public static ObjectNode sale() {
    ObjectNode sale = fresh(SOLD, "saleId");
    sale.get("lines")
        .forEach(line -> ((ObjectNode) line).put("articleId", UuidV7.next().toString()));
    return sale;
  }

  /** A refund like the sample (one beer, one deposit) of the sale given. */
  public static ObjectNode refund(ObjectNode sale) {
    ObjectNode refund = fresh(REFUNDED, "refundId");
    refund.set("saleId", sale.get("saleId"));
    ((ObjectNode) refund.at("/lines/0")).set("articleId", sale.at("/lines/1/articleId"));
    ((ObjectNode) refund.at("/lines/1")).set("articleId", sale.at("/lines/2/articleId"));
    return refund;
  }

  /** The sample of a type, about something new. */
  public static ObjectNode fresh(String type, String idField) {
    ObjectNode fact = Contracts.sample(type).deepCopy();
    return fact.put(idField, UuidV7.next().toString());
  }

  /** Publishes the fact and returns the event's id. */
  public static UUID publish(String type, JsonNode fact) {
    return EventProbe.send(topic(type), key(type, fact), type, fact.toString());
  }

  /** Publishes the fact under an event id of one's choice. */
  public static void publish(String type, JsonNode fact, UUID event) {
    EventProbe.send(topic(type), key(type, fact), type, event, fact.toString());
  }

  /** An id of the fact, by JSON pointer. */
  public static UUID id(JsonNode fact, String pointer) {
    return UUID.fromString(fact.at(pointer).asText());
  }

  private static UUID key(String type, JsonNode fact) {
    return switch (type) {
      case SOLD, REFUNDED -> id(fact, "/saleId");
      case SUPPLIER -> id(fact, "/supplierId");
      default -> id(fact, "/articleId");
    };
  }

  private static String topic(String type) {
    return switch (type) {
      case SOLD, REFUNDED -> "sales.sale";
      case SUPPLIER -> "catalog.supplier";
      default -> "catalog.article";
    };
  }
}
