package coop.fourmiliere.accounting.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample of the contracts, twice, with a field that nobody knows yet. */
@QuarkusTest
class ContractTest {

  @Inject BooksProbe books;

  @ParameterizedTest
  @CsvSource({
    "sales.sale-completed.v1, '', saleId, 'D 416100 298,D 570000 380,C 700060 292 @600,"
        + "C 451054 17 @600,C 700210 290 @2100,C 451054 61 @2100,C 488000 20,D 643000 2'",
    "sales.sale-completed.v1, empties, saleId, 'C 570000 40,D 488000 40'",
    "sales.sale-completed.v1, gift-voucher, saleId, 'D 580100 2500,C 489100 2500'",
    "sales.sale-completed.v1, late, saleId, 'D 570000 125,C 700060 118 @600,C 451054 7 @600'",
    "sales.sale-refunded.v1, '', refundId, "
        + "'C 570000 185,D 700210 145 @2100,D 451054 30 @2100,D 488000 10'",
    "sales.cash-moved.v1, '', movementId, 'C 570000 5000,D 580000 5000'",
    "sales.cash-moved.v1, cash-in, movementId, 'D 570000 1000,C 580000 1000'",
    "sales.cash-moved.v1, cash-out, movementId, 'C 570000 1000,D 580000 1000'",
    "sales.till-closed.v1, '', tillSessionId, 'C 570000 5,D 643100 5'",
    "sales.till-corrected.v1, '', correctionId, 'C 570000 125,D 643100 125'",
    "inventory.goods-received.v1, '', receiptId, 'D 604000 8500,C 444000 8500'"
  })
  void a_sample_that_comes_twice_with_more_than_we_know_is_booked_once(
      String type, String sampleCase, String idField, String postings) {
    ObjectNode fact = sample(type, sampleCase).deepCopy();
    fact.put("fieldOfTomorrow", "unknown");
    UUID event = Facts.publish(type, fact);

    Facts.publish(type, fact, event);

    UUID source = Facts.id(fact, idField);
    books.awaitEntry(source);
    Facts.awaitReadBehind(books, type, fact);
    assertEquals(postings.replace(',', '\n'), books.postings(source));
  }

  @Test
  void a_type_that_the_books_do_not_follow_is_left_alone() {
    ObjectNode opened = Facts.fresh("sales.till-opened.v1", "tillSessionId");
    UUID key = Facts.id(opened, "tillSessionId");

    UUID event = EventProbe.send("sales.till", key, "sales.till-opened.v1", opened.toString());

    UUID tomorrow = EventProbe.send("sales.till", key, "sales.till-painted.v1", "{}");
    Facts.awaitReadBehind(books, Facts.CLOSED, opened);
    assertEquals(
        0,
        books.count(
            "select count(*) from inbox where event_id in ('%s', '%s')"
                .formatted(event, tomorrow)));
  }

  @Test
  void a_ticket_of_nothing_leaves_neither_an_entry_nor_a_parked_fact() {
    ObjectNode free = Facts.sale();
    free.putArray("tenders");
    free.putArray("lines");
    free.withObject("/totals").put("roundingCents", 0).putArray("vat");

    UUID event = Facts.publish(Facts.SOLD, free);

    Facts.awaitReadBehind(books, Facts.SOLD, free);
    assertEquals(0, books.entries(Facts.id(free, "saleId")));
    assertEquals(0, books.count("select count(*) from parked where event_id = '" + event + "'"));
    assertEquals(1, books.count("select count(*) from inbox where event_id = '" + event + "'"));
  }

  private static JsonNode sample(String type, String sampleCase) {
    return sampleCase.isEmpty() ? Contracts.sample(type) : Contracts.sample(type, sampleCase);
  }
}
