package coop.fourmiliere.inventory.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample of the contracts, twice, with a field that nobody knows yet. */
@QuarkusTest
class ContractTest {

  @Inject StockProbe stock;

  @ParameterizedTest
  @CsvSource({
    "sales.sale-completed.v1, '', /saleId, '1 sale -1236,2 sale -2000'",
    "sales.sale-completed.v1, empties, /saleId, ''",
    "sales.sale-completed.v1, gift-voucher, /saleId, ''",
    "sales.sale-completed.v1, late, /saleId, '1 sale -500'",
    "sales.sale-refunded.v1, '', /refundId, '2 refund 1000'"
  })
  void a_ticket_that_comes_twice_with_more_than_we_know_moves_stock_once(
      String type, String sampleCase, String idField, String moves) {
    ObjectNode ticket = sample(type, sampleCase);
    ticket.put("fieldOfTomorrow", "unknown");
    UUID event = Facts.publish(type, ticket);

    Facts.publish(type, ticket, event);

    awaitReadBehind(ticket);
    assertEquals(
        moves.isEmpty() ? List.of() : List.of(moves.split(",", -1)),
        stock.moves(Facts.id(ticket, idField)));
    assertEquals(0, rejected(event));
  }

  @ParameterizedTest
  @CsvSource({"''", "deposit", "least", "weighed"})
  void an_article_that_comes_twice_with_more_than_we_know_is_known(String sampleCase) {
    ObjectNode article = sample(Facts.ARTICLE, sampleCase);
    article.put("fieldOfTomorrow", "unknown");
    UUID event = Facts.publish(Facts.ARTICLE, article);

    Facts.publish(Facts.ARTICLE, article, event);

    String name = article.get("name").asText();
    StockProbe.await(() -> name.equals(stock.name(Facts.id(article, "/articleId"))));
    assertEquals(0, rejected(event));
  }

  @Test
  void an_article_that_is_dropped_twice_is_marked() {
    ObjectNode article = sample(Facts.ARTICLE, "least");
    ObjectNode dropped = sample(Facts.DELISTED, "");
    dropped.put("fieldOfTomorrow", "unknown");
    Facts.publish(Facts.ARTICLE, article);
    UUID event = Facts.publish(Facts.DELISTED, dropped);

    Facts.publish(Facts.DELISTED, dropped, event);

    String marked =
        "select count(*) from article where delisted and article_id = '%s'"
            .formatted(dropped.get("articleId").asText());
    StockProbe.await(() -> stock.count(marked) == 1);
    assertEquals(0, rejected(event));
  }

  @ParameterizedTest
  @CsvSource({"''", "least"})
  void a_supplier_that_comes_twice_with_more_than_we_know_is_known(String sampleCase) {
    ObjectNode supplier = sample(Facts.SUPPLIER, sampleCase);
    supplier.put("fieldOfTomorrow", "unknown");
    UUID event = Facts.publish(Facts.SUPPLIER, supplier);

    Facts.publish(Facts.SUPPLIER, supplier, event);

    String known =
        "select count(*) from supplier where supplier_id = '%s' and name = '%s'"
            .formatted(supplier.get("supplierId").asText(), supplier.get("name").asText());
    StockProbe.await(() -> stock.count(known) == 1);
    assertEquals(0, rejected(event));
  }

  @Test
  void a_type_that_the_stock_does_not_follow_is_left_alone() {
    ObjectNode sale = Facts.sale();
    UUID key = Facts.id(sale, "/saleId");

    UUID event = EventProbe.send("sales.sale", key, "sales.sale-sung.v1", "{}");

    awaitReadBehind(sale);
    assertEquals(0, stock.count("select count(*) from inbox where event_id = '" + event + "'"));
    assertEquals(0, rejected(event));
  }

  private void awaitReadBehind(JsonNode before) {
    ObjectNode sale = Facts.sale();
    EventProbe.send("sales.sale", Facts.id(before, "/saleId"), Facts.SOLD, sale.toString());
    stock.awaitMoves(Facts.id(sale, "/saleId"));
  }

  private long rejected(UUID event) {
    return stock.count(
        "select count(*) from outbox where topic like '%dead-letter' and key = '" + event + "'");
  }

  private static ObjectNode sample(String type, String sampleCase) {
    JsonNode sample =
        sampleCase.isEmpty() ? Contracts.sample(type) : Contracts.sample(type, sampleCase);
    return sample.deepCopy();
  }
}
