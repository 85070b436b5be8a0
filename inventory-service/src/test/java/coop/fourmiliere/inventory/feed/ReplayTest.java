package coop.fourmiliere.inventory.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that the topic holds, read a second time from the start, changes nothing in the stock. */
@QuarkusTest
class ReplayTest {

  private static final int BATCH = 200;
  private static final String STOCK =
      """
      select md5(string_agg(t::text, ';' order by t::text)) as digest from (
          select m.*, l.on_hand_milli, l.last_moved_at, l.version
          from stock_move m join stock_level l using (article_id)) as t""";

  @Inject StockProbe stock;
  @Inject SaleListener sales;

  @BeforeEach
  void somethingHappens() {
    for (int i = 0; i < 10; i++) {
      ObjectNode sale = Facts.sale();
      ObjectNode refund = Facts.refund(sale);
      Facts.publish(Facts.SOLD, sale);
      Facts.publish(Facts.REFUNDED, refund);
      stock.awaitMoves(Facts.id(refund, "/refundId"));
    }
  }

  @Test
  void the_inbox_knows_every_ticket_again() {
    String before = stock.text(STOCK);

    replay(false);

    assertEquals(before, stock.text(STOCK));
  }

  @Test
  void even_without_an_inbox_no_ticket_moves_stock_again() {
    String before = stock.text(STOCK);
    stock.execute("delete from inbox");

    replay(false);

    assertEquals(before, stock.text(STOCK));
  }

  @Test
  void tickets_in_any_order_and_more_than_once_move_no_stock_again() {
    String before = stock.text(STOCK);
    stock.execute("delete from inbox");

    replay(true);

    assertEquals(before, stock.text(STOCK));
    assertTrue(stock.count("select count(*) from inbox") >= 20);
  }

  private void replay(boolean shuffled) {
    List<ConsumerRecord<String, String>> events = new ArrayList<>(EventProbe.readAll("sales.sale"));
    if (shuffled) {
      events.addAll(List.copyOf(events));
      Collections.shuffle(events, new Random(42));
    }
    for (int from = 0; from < events.size(); from += BATCH) {
      List<ConsumerRecord<String, String>> batch =
          events.subList(from, Math.min(from + BATCH, events.size()));
      sales.on(
          new ConsumerRecords<>(
              batch.stream()
                  .collect(
                      Collectors.groupingBy(
                          event -> new TopicPartition("sales.sale", event.partition()))),
              Map.of()));
    }
  }
}
