package coop.fourmiliere.sales.late;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
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
class LateTest {

  private Till till;
  private UUID sold;

  @BeforeEach
  void close() {
    till = Till.open();
    sold = till.sold(till.beers());
    till.close(3).then().statusCode(200).body("differenceCents", is(-555));
  }

  @Test
  void a_late_sale_joins_its_session_and_moves_the_difference() {
    till.sell(till.applesInCash())
        .then()
        .statusCode(201)
        .body("late", is(true))
        .body("tillSessionId", equalTo(till.session.toString()))
        .body("receiptNumber", is(2));

    till.report()
        .then()
        .body("salesCount", is(2))
        .body("expectedCashCents", is(6865))
        .body("countedCashCents", is(6000))
        .body("differenceCents", is(-865));
  }

  @Test
  void a_late_sale_does_not_touch_the_session_that_is_open_by_now() {
    Till next = Till.reopen(till.id);
    till.sell(till.applesInCash()).then().statusCode(201).body("late", is(true));

    next.report().then().body("salesCount", is(0)).body("expectedCashCents", is(6000));
  }

  @Test
  void a_late_sale_corrects_its_till_once() {
    UUID late = till.sold(till.applesInCash());

    JsonNode correction = corrections(1).get(0);

    assertEquals(late.toString(), correction.get("causeId").asText());
    assertEquals(310, correction.get("expectedDeltaCents").longValue());
    assertEquals(6865, correction.get("expectedCashCents").longValue());
    assertEquals(-865, correction.get("differenceCents").longValue());
  }

  @Test
  void a_late_sale_by_card_moves_no_cash() {
    till.sold(till.apples());

    assertEquals(0, corrections(1).get(0).get("expectedDeltaCents").longValue());
  }

  @Test
  void a_late_refund_takes_cash_out() {
    String lines = "[{\"lineNo\": 1, \"quantityMilli\": 1000}]";
    String totals =
        """
        {"totalCents": 175, "roundingCents": 0, "toPayCents": 175,
         "vat": [{"rateBp": 2100, "totalCents": 175, "baseCents": 145, "vatCents": 30}]}
        """;
    till.refund(till.refundOf(sold, lines, 175, totals))
        .then()
        .statusCode(201)
        .body("late", is(true));

    assertEquals(-175, corrections(1).get(0).get("expectedDeltaCents").longValue());
    till.report().then().body("differenceCents", is(-380));
  }

  @Test
  void a_late_movement_is_a_correction_too() {
    Till.as("cashier")
        .body("{\"kind\": \"safe\", \"amountCents\": 5000, \"reason\": \"coffre\"}")
        .post("/api/till-sessions/" + till.session + "/cash-movements")
        .then()
        .statusCode(201)
        .body("late", is(true));

    assertEquals(-5000, corrections(1).get(0).get("expectedDeltaCents").longValue());
    till.report().then().body("differenceCents", is(4445));
  }

  private List<JsonNode> corrections(int expected) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertEquals(expected, published().size()));
    published()
        .forEach(
            c -> Contracts.checkLike(TillCorrected.TYPE, Contracts.sample(TillCorrected.TYPE), c));
    return published();
  }

  private List<JsonNode> published() {
    return EventProbe.read("sales.till", till.session, TillCorrected.TYPE).stream()
        .map(event -> (JsonNode) Till.read(event.value()))
        .toList();
  }
}
