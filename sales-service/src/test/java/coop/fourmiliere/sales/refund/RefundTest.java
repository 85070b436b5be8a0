package coop.fourmiliere.sales.refund;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefundTest {

  /** All three beers and their deposits: the mirror of the sale. */
  private static final String ALL =
      "[{\"lineNo\": 1, \"quantityMilli\": 3000}, {\"lineNo\": 2, \"quantityMilli\": 3000}]";

  private static final String ALL_TOTALS =
      """
      {"totalCents": 556, "roundingCents": -1, "toPayCents": 555,
       "vat": [{"rateBp": 2100, "totalCents": 526, "baseCents": 435, "vatCents": 91}]}
      """;

  private static final String ONE = "[{\"lineNo\": 1, \"quantityMilli\": 1000}]";

  /** One beer: 1.95 less 0.20 is 1.75; base 1.45, VAT 0.30. */
  private static final String ONE_TOTALS =
      """
      {"totalCents": 175, "roundingCents": 0, "toPayCents": 175,
       "vat": [{"rateBp": 2100, "totalCents": 175, "baseCents": 145, "vatCents": 30}]}
      """;

  /** Two of three were 3.90 less 0.39: 3.51, base 2.90. The second alone is 1.76: 1.45 and 0.31. */
  private static final String SECOND_TOTALS =
      """
      {"totalCents": 176, "roundingCents": -1, "toPayCents": 175,
       "vat": [{"rateBp": 2100, "totalCents": 176, "baseCents": 145, "vatCents": 31}]}
      """;

  private Till till;
  private UUID sale;

  @BeforeEach
  void sell() {
    till = Till.open();
    sale = till.sold(till.beers());
  }

  @Test
  void a_whole_sale_pays_back_what_was_taken() {
    till.refund(till.refundOf(sale, ALL, 555, ALL_TOTALS))
        .then()
        .statusCode(201)
        .body("receiptNumber", is(2))
        .body("saleId", equalTo(sale.toString()))
        .body("memberId", equalTo("0195753d-8180-7601-8a5c-1700b4563587"))
        .body("totals.totalCents", is(556));

    till.report()
        .then()
        .body("refundsCount", is(1))
        .body("totalCents", is(0))
        .body("vat[0].vatCents", is(0))
        .body("expectedCashCents", is(6000));
  }

  @Test
  void the_last_part_gives_the_rest_exactly() {
    till.refund(till.refundOf(sale, ONE, 175, ONE_TOTALS)).then().statusCode(201);
    till.refund(till.refundOf(sale, ONE, 175, SECOND_TOTALS)).then().statusCode(201);
    // The rest of 5.26 and 4.35: 1.75, 1.45, 0.30, and the deposits of 0.30.
    String rest =
        """
        {"totalCents": 205, "roundingCents": 0, "toPayCents": 205,
         "vat": [{"rateBp": 2100, "totalCents": 175, "baseCents": 145, "vatCents": 30}]}
        """;
    String lines =
        "[{\"lineNo\": 1, \"quantityMilli\": 1000}, {\"lineNo\": 2, \"quantityMilli\": 3000}]";

    till.refund(till.refundOf(sale, lines, 205, rest)).then().statusCode(201);

    till.report().then().body("totalCents", is(0)).body("vat[0].baseCents", is(0));
  }

  @Test
  void each_refund_is_the_next_version_of_its_sale() {
    till.refund(till.refundOf(sale, ONE, 175, ONE_TOTALS)).then().statusCode(201);
    till.refund(till.refundOf(sale, ONE, 175, SECOND_TOTALS)).then().statusCode(201);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertEquals(
                    List.of("2", "3"),
                    EventProbe.read("sales.sale", sale, SaleRefunded.TYPE).stream()
                        .map(event -> EventProbe.header(event, "aggregate-version"))
                        .toList()));
  }

  @Test
  void never_more_than_was_sold_comes_back() {
    till.refund(till.refundOf(sale, ALL, 555, ALL_TOTALS)).then().statusCode(201);

    till.refund(till.refundOf(sale, ONE, 175, ONE_TOTALS))
        .then()
        .statusCode(422)
        .body("code", equalTo("refund-exceeds-sale"))
        .body("violations.field", contains("lines[0].quantityMilli"));
  }

  @Test
  void a_line_that_was_not_sold_does_not_come_back() {
    till.refund(till.refundOf(sale, ONE.replace("1,", "3,"), 175, ONE_TOTALS))
        .then()
        .statusCode(422)
        .body("code", equalTo("refund-exceeds-sale"));
  }

  @Test
  void a_line_named_twice_is_refused() {
    String twice = "[" + ONE.substring(1, ONE.length() - 1) + "," + ONE.substring(1);
    till.refund(till.refundOf(sale, twice, 351, ONE_TOTALS))
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid"))
        .body("violations.field", contains("lines[1].lineNo"));
  }

  @Test
  void a_refund_with_other_totals_is_refused() {
    till.refund(till.refundOf(sale, ONE, 175, ONE_TOTALS.replace("145", "144")))
        .then()
        .statusCode(422)
        .body("code", equalTo("totals-differ"))
        .body("violations.field", contains("totals.vat[0].baseCents"));
  }

  @Test
  void an_unknown_sale_is_refused() {
    till.refund(till.refundOf(UuidV7.next(), ONE, 175, ONE_TOTALS))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-sale"));
  }

  @Test
  void an_unknown_till_session_is_refused() {
    ObjectNode refund = till.refundOf(sale, ONE, 175, ONE_TOTALS);
    till.refund(refund.put("tillSessionId", UuidV7.next().toString()))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-till-session"));
  }

  @Test
  void a_refund_is_not_refunded() {
    UUID refund = UuidV7.next();
    Till.refund(refund, till.refundOf(sale, ONE, 175, ONE_TOTALS)).then().statusCode(201);

    till.refund(till.refundOf(refund, ONE, 175, ONE_TOTALS))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-sale"));
  }

  @Test
  void a_refund_sent_twice_is_booked_once() {
    UUID id = UuidV7.next();
    ObjectNode refund = till.refundOf(sale, ALL, 555, ALL_TOTALS);
    String first = Till.refund(id, refund).then().statusCode(201).extract().asString();

    String second = Till.refund(id, refund).then().statusCode(200).extract().asString();

    assertEquals(first, second);
  }

  @Test
  void another_refund_under_the_same_id_is_a_conflict() {
    UUID id = UuidV7.next();
    Till.refund(id, till.refundOf(sale, ONE, 175, ONE_TOTALS)).then().statusCode(201);

    Till.refund(id, till.refundOf(sale, ALL, 555, ALL_TOTALS))
        .then()
        .statusCode(409)
        .body("code", equalTo("id-already-used"));
  }

  @Test
  void the_id_of_a_sale_is_taken_for_a_refund() {
    Till.refund(sale, till.refundOf(sale, ONE, 175, ONE_TOTALS)).then().statusCode(409);
  }

  @Test
  void goods_come_back_at_any_till() {
    Till other = Till.open();

    other
        .refund(other.refundOf(sale, ALL, 555, ALL_TOTALS))
        .then()
        .statusCode(201)
        .body("receiptNumber", is(1))
        .body("tillId", equalTo(other.id));

    other.report().then().body("expectedCashCents", is(5445));
  }

  @Test
  void a_sale_shows_what_came_back_of_it() {
    UUID id = UuidV7.next();
    Till.refund(id, till.refundOf(sale, ONE, 175, ONE_TOTALS)).then().statusCode(201);

    Till.as("cashier")
        .get("/api/sales/" + sale)
        .then()
        .body("refunded.lineNo", contains(1))
        .body("refunded.quantityMilli", contains(1000))
        .body("refunds.id", contains(id.toString()))
        .body("refunds[0].totals.totalCents", is(175))
        .body("refunds[0].lines[0].lineNo", is(1))
        .body("refunds[0].tenders[0].amountCents", is(175));
  }

  @Test
  void a_refund_is_found_as_it_was_answered() {
    UUID id = UuidV7.next();
    String answer = Till.refund(id, till.refundOf(sale, ONE, 175, ONE_TOTALS)).asString();

    String found = Till.as("finance").get("/api/refunds/" + id).asString();

    assertEquals(answer, found);
  }

  @Test
  void a_sale_is_no_refund() {
    Till.as("cashier").get("/api/refunds/" + sale).then().statusCode(404);
  }

  @Test
  void a_refund_is_published_after_its_sale_as_the_contract_says() {
    String lines =
        "[{\"lineNo\": 1, \"quantityMilli\": 1000}, {\"lineNo\": 2, \"quantityMilli\": 1000}]";
    String totals =
        """
        {"totalCents": 185, "roundingCents": 0, "toPayCents": 185,
         "vat": [{"rateBp": 2100, "totalCents": 175, "baseCents": 145, "vatCents": 30}]}
        """;
    till.refund(till.refundOf(sale, lines, 185, totals)).then().statusCode(201);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertEquals(
                    1, EventProbe.read("sales.sale", sale, "sales.sale-refunded.v1").size()));
    JsonNode event =
        Till.read(EventProbe.read("sales.sale", sale, "sales.sale-refunded.v1").get(0).value());
    Contracts.checkLike(
        "sales.sale-refunded.v1", Contracts.sample("sales.sale-refunded.v1"), event);
    assertEquals(175, event.at("/lines/0/totalCents").longValue());
    assertEquals(10, event.at("/totals/depositCents").longValue());
    assertEquals(UuidV7.reference(sale), event.get("saleReference").asText());
  }
}
