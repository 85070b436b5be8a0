package coop.fourmiliere.accounting.feed;

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
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that the topics hold, read a second time from the start, changes nothing in the books. */
@QuarkusTest
class ReplayTest {

  private static final int BATCH = 200;
  private static final String BOOKS =
      """
      select md5(string_agg(t::text, ';' order by t::text)) as digest from (
          select e.*, p.* from journal_entry e join posting p on p.entry_id = e.id) as t""";

  @Inject BooksProbe books;
  @Inject SaleListener sales;
  @Inject TillListener tills;
  @Inject ReceivingListener receiving;

  @BeforeEach
  void somethingHappens() {
    List<UUID> facts = new ArrayList<>();
    ObjectNode moved = Facts.fresh(Facts.MOVED, "movementId");
    for (int i = 0; i < 20; i++) {
      ObjectNode sale = Facts.sale();
      Facts.publish(Facts.SOLD, sale);
      facts.add(Facts.id(sale, "saleId"));
    }
    Facts.publish(Facts.MOVED, moved);
    ObjectNode received = Facts.fresh(Facts.RECEIVED, "receiptId");
    Facts.publish(Facts.RECEIVED, received);
    ObjectNode closed = Facts.fresh(Facts.CLOSED, "tillSessionId");
    Facts.publish(Facts.CLOSED, closed);
    facts.add(Facts.id(moved, "movementId"));
    facts.add(Facts.id(received, "receiptId"));
    facts.add(Facts.id(closed, "tillSessionId"));
    facts.forEach(books::awaitEntry);
  }

  @Test
  void the_inbox_knows_every_fact_again() {
    String before = digest();

    replay(false);

    assertEquals(before, digest());
  }

  @Test
  void even_without_an_inbox_no_fact_gets_a_second_entry() {
    String before = digest();
    books.execute("delete from inbox");

    replay(false);

    assertEquals(before, digest());
  }

  @Test
  void facts_that_come_in_any_order_and_more_than_once_get_no_second_entry() {
    String before = digest();
    books.execute("delete from inbox");

    replay(true);

    assertEquals(before, digest());
    assertTrue(books.count("select count(*) from inbox") > 20);
  }

  private void replay(boolean shuffled) {
    batches("sales.sale", shuffled).forEach(sales::on);
    batches("sales.till", shuffled).forEach(tills::on);
    batches("inventory.receiving", shuffled).forEach(receiving::on);
  }

  private static List<ConsumerRecords<String, String>> batches(String topic, boolean shuffled) {
    List<ConsumerRecord<String, String>> events = new ArrayList<>(EventProbe.readAll(topic));
    if (shuffled) {
      events.addAll(List.copyOf(events));
      Collections.shuffle(events, new Random(42));
    }
    List<ConsumerRecords<String, String>> batches = new ArrayList<>();
    for (int from = 0; from < events.size(); from += BATCH) {
      List<ConsumerRecord<String, String>> batch =
          events.subList(from, Math.min(from + BATCH, events.size()));
      batches.add(
          new ConsumerRecords<>(
              batch.stream()
                  .collect(
                      Collectors.groupingBy(event -> new TopicPartition(topic, event.partition()))),
              Map.of()));
    }
    return batches;
  }

  private String digest() {
    return books.text(BOOKS);
  }
}
