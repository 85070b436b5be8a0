package coop.fourmiliere.inventory.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.ShopServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ShopServers.class, scope = TestResourceScope.GLOBAL)
class SaleFeedTest {

  @Inject StockProbe stock;

  @Test
  void a_sale_takes_its_goods_out_once_and_its_deposits_not_at_all() {
    ObjectNode sale = Facts.sale();

    Facts.publish(Facts.SOLD, sale);

    UUID id = Facts.id(sale, "/saleId");
    stock.awaitMoves(id);
    assertEquals(List.of("1 sale -1236", "2 sale -2000"), stock.moves(id));
    assertEquals(-1236, stock.onHand(Facts.id(sale, "/lines/0/articleId")));
    assertEquals(-2000, stock.onHand(Facts.id(sale, "/lines/1/articleId")));
  }

  @Test
  void a_refund_brings_its_goods_back() {
    ObjectNode sale = Facts.sale();
    ObjectNode refund = Facts.refund(sale);
    Facts.publish(Facts.SOLD, sale);

    Facts.publish(Facts.REFUNDED, refund);

    UUID id = Facts.id(refund, "/refundId");
    stock.awaitMoves(id);
    assertEquals(List.of("2 refund 1000"), stock.moves(id));
    assertEquals(-1000, stock.onHand(Facts.id(sale, "/lines/1/articleId")));
  }

  @Test
  void an_article_twice_on_a_ticket_moves_twice() {
    ObjectNode sale = Facts.sale();
    ((ObjectNode) sale.at("/lines/1")).set("articleId", sale.at("/lines/0/articleId"));

    Facts.publish(Facts.SOLD, sale);

    stock.awaitMoves(Facts.id(sale, "/saleId"));
    assertEquals(-3236, stock.onHand(Facts.id(sale, "/lines/0/articleId")));
  }

  @Test
  void a_sale_sent_twice_moves_stock_once() {
    ObjectNode sale = Facts.sale();
    UUID event = Facts.publish(Facts.SOLD, sale);

    Facts.publish(Facts.SOLD, sale, event);

    awaitAnotherSale(sale);
    assertEquals(-1236, stock.onHand(Facts.id(sale, "/lines/0/articleId")));
  }

  @Test
  void a_sale_told_by_two_events_moves_stock_once() {
    ObjectNode sale = Facts.sale();
    Facts.publish(Facts.SOLD, sale);

    Facts.publish(Facts.SOLD, sale);

    awaitAnotherSale(sale);
    assertEquals(-1236, stock.onHand(Facts.id(sale, "/lines/0/articleId")));
    assertEquals(2, stock.moves(Facts.id(sale, "/saleId")).size());
  }

  @Test
  void an_unknown_article_is_named_as_it_was_sold() {
    ObjectNode sale = Facts.sale();

    Facts.publish(Facts.SOLD, sale);

    stock.awaitMoves(Facts.id(sale, "/saleId"));
    assertEquals("Pommes Jonagold", stock.name(Facts.id(sale, "/lines/0/articleId")));
  }

  @Test
  void records_that_can_not_be_read_block_nobody() {
    ObjectNode odd = Facts.sale();
    odd.remove("completedAt");
    EventProbe.send(new ProducerRecord<>("sales.sale", 3, null, "{\"saleId\":"));

    Facts.publish(Facts.SOLD, odd);

    awaitAnotherSale(odd);
    assertEquals(List.of(), stock.moves(Facts.id(odd, "/saleId")));
  }

  /** A fact on the same partition, behind the one that is tested. */
  private void awaitAnotherSale(ObjectNode before) {
    ObjectNode sale = Facts.sale();
    EventProbe.send("sales.sale", Facts.id(before, "/saleId"), Facts.SOLD, sale.toString());
    stock.awaitMoves(Facts.id(sale, "/saleId"));
  }
}
