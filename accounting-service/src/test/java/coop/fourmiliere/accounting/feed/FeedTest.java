package coop.fourmiliere.accounting.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.ShopServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ShopServers.class, scope = TestResourceScope.GLOBAL)
class FeedTest {

  private static final String POSTINGS_OF_SAMPLE =
      """
      D 416100 298
      D 570000 380
      C 700060 292 @600
      C 451054 17 @600
      C 700210 290 @2100
      C 451054 61 @2100
      C 488000 20
      D 643000 2""";

  @Inject BooksProbe books;

  @Test
  void a_sale_becomes_one_balanced_entry() {
    ObjectNode sale = Facts.sale();
    UUID id = Facts.id(sale, "saleId");

    Facts.publish(Facts.SOLD, sale);

    books.awaitEntry(id);
    assertEquals(POSTINGS_OF_SAMPLE, books.postings(id));
  }

  @Test
  void a_sale_sent_twice_is_booked_once() {
    ObjectNode sale = Facts.sale();
    UUID event = Facts.publish(Facts.SOLD, sale);

    Facts.publish(Facts.SOLD, sale, event);

    Facts.awaitReadBehind(books, Facts.SOLD, sale);
    assertEquals(POSTINGS_OF_SAMPLE, books.postings(Facts.id(sale, "saleId")));
  }

  @Test
  void a_sale_told_by_two_events_is_booked_once() {
    ObjectNode sale = Facts.sale();
    Facts.publish(Facts.SOLD, sale);

    Facts.publish(Facts.SOLD, sale);

    Facts.awaitReadBehind(books, Facts.SOLD, sale);
    assertEquals(1, books.entries(Facts.id(sale, "saleId")));
  }

  @Test
  void a_sale_that_can_not_be_posted_is_parked_and_blocks_nobody() {
    ObjectNode odd = Facts.sale();
    odd.withObject("/totals").put("roundingCents", 3);

    UUID event = Facts.publish(Facts.SOLD, odd);

    Facts.awaitReadBehind(books, Facts.SOLD, odd);
    assertEquals(
        "The entry does not balance: debit 678 cents, credit 683 cents", books.awaitParked(event));
    assertEquals(0, books.entries(Facts.id(odd, "saleId")));
  }

  @Test
  void a_fact_without_what_the_books_need_is_parked_with_the_field() {
    ObjectNode odd = Facts.sale();
    odd.remove("businessDate");

    UUID event = Facts.publish(Facts.SOLD, odd);

    assertTrue(books.awaitParked(event).contains("businessDate"));
  }

  @Test
  void a_fact_that_shares_its_batch_with_a_parked_one_is_booked() {
    ObjectNode odd = Facts.sale();
    odd.withArray("/tenders").removeAll();
    ObjectNode sale = Facts.sale();
    UUID key = Facts.id(sale, "saleId");

    EventProbe.send("sales.sale", key, Facts.SOLD, odd.toString());
    EventProbe.send("sales.sale", key, Facts.SOLD, sale.toString());

    books.awaitEntry(key);
    assertEquals(POSTINGS_OF_SAMPLE, books.postings(key));
    assertEquals(0, books.entries(Facts.id(odd, "saleId")));
  }

  @Test
  void a_record_that_is_no_event_is_parked_and_blocks_nobody() {
    ObjectNode sale = Facts.sale();
    UUID garbage = UUID.randomUUID();

    EventProbe.send(
        new ProducerRecord<>("sales.sale", sale.get("saleId").asText(), "{\"saleId\": " + garbage));

    Facts.publish(Facts.SOLD, sale);
    books.awaitEntry(Facts.id(sale, "saleId"));
    assertEquals(1, books.count("select count(*) from parked where data like '%" + garbage + "%'"));
  }
}
