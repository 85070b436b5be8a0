package coop.fourmiliere.sales.receipt;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketSearchTest {

  private Till till;
  private UUID beers;
  private UUID refund;

  @BeforeEach
  void sell() {
    till = Till.open();
    beers = till.sold(till.beers());
    refund = UuidV7.next();
    String totals =
        """
        {"totalCents": 175, "roundingCents": 0, "toPayCents": 175,
         "vat": [{"rateBp": 2100, "totalCents": 175, "baseCents": 145, "vatCents": 30}]}
        """;
    String lines = "[{\"lineNo\": 1, \"quantityMilli\": 1000}]";
    Till.refund(refund, till.refundOf(beers, lines, 175, totals)).then().statusCode(201);
  }

  @Test
  void a_session_lists_its_tickets_the_newest_first() {
    search("tillSessionId=" + till.session)
        .body("total", is(2))
        .body("items.id", contains(refund.toString(), beers.toString()))
        .body("items.kind", contains("refund", "sale"))
        .body("items.totalCents", contains(175, 556))
        .body("items.toPayCents", contains(175, 555))
        .body("items.receiptNumber", contains(2, 1))
        .body("items[0].saleId", equalTo(beers.toString()))
        .body("items[0].tillId", equalTo(till.id))
        .body("items[1].completedAt", equalTo("2026-11-24T08:20:00Z"));
  }

  @Test
  void a_ticket_is_found_by_its_number() {
    search("query=2&tillSessionId=" + till.session).body("items.id", contains(refund.toString()));
  }

  @Test
  void a_ticket_is_found_by_its_reference_as_people_type_it() {
    String typed = UuidV7.reference(beers).toLowerCase(Locale.ROOT).replace('0', 'o');

    search("query=" + typed).body("items.id", hasItem(beers.toString()));
  }

  @Test
  void what_is_on_no_ticket_is_not_found() {
    search("query=pommes").body("items", empty()).body("total", is(0));
  }

  @Test
  void pages_start_at_zero() {
    Till.as("cashier")
        .get("/api/sales?page=-1")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid"));
  }

  @Test
  void a_page_past_the_end_is_empty() {
    search("tillSessionId=" + till.session + "&page=1").body("items", empty()).body("total", is(2));
  }

  private static ValidatableResponse search(String query) {
    return Till.as("cashier").get("/api/sales?" + query).then().statusCode(200);
  }
}
