package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Card payments as a till asks for them, with the simulated terminal of the demo. */
@QuarkusTest
class CardStory {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final String payment = "/api/payments/" + UuidV7.next();

  @BeforeEach
  void connect() {
    behave("{\"answer\":\"approve\"}");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                asked("cashier")
                    .get("/api/devices")
                    .then()
                    .body("items.id", hasItem("terminal-1"))
                    .body("items.find { it.id == 'terminal-1' }.kind", equalTo("terminal"))
                    .body("items.find { it.id == 'terminal-1' }.state", equalTo("connected")));
  }

  @AfterEach
  void rest() {
    behave("{\"answer\":\"approve\"}");
  }

  @Test
  void a_payment_is_pending_and_then_approved() {
    pay(1234).statusCode(201).body("amountCents", equalTo(1234));

    awaitState("approved")
        .body("maskedPan", equalTo("••••4771"))
        .body("cardName", equalTo("Debit Mastercard"))
        .body("authorisationCode", equalTo("A1B2C3"))
        .body("receiptLines[0]", equalTo("ACHAT"));
    pay(1234).statusCode(200).body("state", equalTo("approved"));
    pay(1235).statusCode(409).body("code", equalTo("payment-differs"));
  }

  @Test
  void a_slow_payment_tells_what_to_do_and_stops_when_the_till_wants() {
    behave("{\"answer\":\"approve\",\"delayMillis\":1500}");
    pay(1234).statusCode(201).body("state", equalTo("pending")).body("maskedPan", nullValue());
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                asked("cashier")
                    .get(payment)
                    .then()
                    .body("message", equalTo("Insérez ou présentez la carte.")));
    asked("cashier")
        .body("{\"amountCents\":1}")
        .put("/api/payments/" + UuidV7.next())
        .then()
        .statusCode(409)
        .body("code", equalTo("terminal-busy"));

    asked("cashier").post(payment + "/abort").then().statusCode(200);

    awaitState("declined").body("message", equalTo("Paiement annulé ou délai dépassé."));
  }

  @Test
  void a_payment_is_taken_back_under_an_address_of_its_own() {
    pay(1234).statusCode(201);
    awaitState("approved");

    String reversal =
        whenFree(() -> asked("shop").post(payment + "/reversal").then(), 201).extract().path("id");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                asked("cashier")
                    .get("/api/payments/" + reversal)
                    .then()
                    .body("state", equalTo("approved")));
    asked("shop").post(payment + "/reversal").then().statusCode(200);
    asked("shop")
        .body("{\"id\":\"" + UuidV7.next() + "\"}")
        .post(payment + "/reversal")
        .then()
        .statusCode(409)
        .body("code", equalTo("payment-reversed"));
  }

  @Test
  void a_cashier_takes_nothing_back_alone() {
    asked("cashier")
        .post(payment + "/reversal")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void what_nobody_knows_is_decided_by_the_shop() {
    behave("{\"answer\":\"wrong-amount\"}");
    pay(1234).statusCode(201);
    awaitState("unknown");

    asked("cashier")
        .body("{\"approved\":true}")
        .post(payment + "/settle")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    asked("shop")
        .body("{\"approved\":true}")
        .post(payment + "/settle")
        .then()
        .statusCode(200)
        .body("state", equalTo("approved"));
    asked("shop")
        .body("{\"approved\":false}")
        .post(payment + "/settle")
        .then()
        .statusCode(409)
        .body("code", equalTo("payment-not-open"));
    asked("shop")
        .post(payment + "/reversal")
        .then()
        .statusCode(409)
        .body("code", equalTo("payment-not-reversible"));
  }

  @Test
  void what_was_decided_while_the_gateway_was_away_is_told_for_who_decided() {
    behave("{\"answer\":\"wrong-amount\"}");
    pay(1234).statusCode(201);
    awaitState("unknown");
    String decidedBy = UUID.randomUUID().toString();

    asked("shop")
        .body("{\"approved\":true,\"decidedBy\":\"" + decidedBy + "\"}")
        .post(payment + "/settle")
        .then()
        .statusCode(200)
        .body("state", equalTo("approved"));

    String settlements =
        asked("admin")
            .get("/api/journal/export?from=2020-01-01T00:00:00Z&kind=payment_settlement")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(settlements.contains(decidedBy), settlements);
  }

  @Test
  void the_day_of_the_terminal_is_closed_by_the_shop() {
    String path = "/api/terminals/terminal-1/end-of-day";
    asked("cashier").post(path).then().statusCode(403);

    whenFree(() -> asked("shop").post(path).then(), 200)
        .body("state", equalTo("done"))
        .body("message", equalTo("La journée du terminal est clôturée."))
        .body("receiptLines[0]", equalTo("CLOTURE"));
    asked("shop")
        .post("/api/terminals/terminal-9/end-of-day")
        .then()
        .statusCode(404)
        .body("code", equalTo("no-terminal"));
  }

  @Test
  void the_simulators_book_is_shown() {
    int before = asked("cashier").get("/api/simulator/terminal").path("authorisations");
    whenFree(() -> pay(100), 201);
    awaitState("approved");

    int after = asked("cashier").get("/api/simulator/terminal").path("authorisations");

    assertEquals(before + 1, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};                                   invalid",
        "{\"amountCents\":0};                  invalid",
        "{\"amountCents\":-5};                 invalid",
        "{\"amountCents\":10000000};           invalid",
        "{\"amountCents\":1.5};                malformed-body",
        "{\"amountCents\":\"1\"};              malformed-body",
        "{\"amountCents\":1,\"pan\":\"1\"};    malformed-body",
        "null;                                 invalid",
        "{;                                    malformed-body"
      })
  void a_wish_that_makes_no_sense_is_refused(String body, String code) {
    asked("cashier").body(body).put(payment).then().statusCode(400).body("code", equalTo(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};                                        invalid",
        "{\"answer\":\"steal\"};                    malformed-body",
        "{\"answer\":\"decline\",\"code\":0};       invalid",
        "{\"answer\":\"approve\",\"cutAfter\":-1};  invalid"
      })
  void a_behaviour_that_makes_no_sense_is_refused(String body, String code) {
    asked("cashier")
        .body(body)
        .post("/api/simulator/terminal")
        .then()
        .statusCode(400)
        .body("code", equalTo(code));
  }

  @Test
  void a_payment_that_nobody_asked_for_is_not_found() {
    for (String path : List.of("", "/abort", "/reversal", "/settle")) {
      RequestSpecification request = asked("shop").body("{\"approved\":true}");
      var answer =
          path.isEmpty()
              ? asked("shop").get(payment)
              : path.equals("/settle")
                  ? request.post(payment + path)
                  : asked("shop").post(payment + path);
      answer.then().statusCode(404).body("code", equalTo("not-found"));
    }
  }

  @Test
  void nobody_pays_without_a_token_or_with_another_role() {
    given()
        .contentType("application/json")
        .body("{\"amountCents\":1}")
        .put(payment)
        .then()
        .statusCode(401);
    asked("finance").body("{\"amountCents\":1}").put(payment).then().statusCode(403);
    asked("finance").get(payment).then().statusCode(403);
    given().get("/api/simulator/terminal").then().statusCode(401);
  }

  private ValidatableResponse pay(int cents) {
    return whenFree(
        () -> asked("cashier").body("{\"amountCents\":" + cents + "}").put(payment).then(), 0);
  }

  /** The terminal of the test before may still be finishing, or coming back. */
  private static ValidatableResponse whenFree(Supplier<ValidatableResponse> deed, int status) {
    ValidatableResponse[] answer = new ValidatableResponse[1];
    await()
        .atMost(SOON)
        .until(
            () -> {
              answer[0] = deed.get();
              String code = answer[0].extract().path("code");
              return !"terminal-busy".equals(code) && !"terminal-away".equals(code);
            });
    return status == 0 ? answer[0] : answer[0].statusCode(status);
  }

  private ValidatableResponse awaitState(String state) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> asked("cashier").get(payment).then().body("state", equalTo(state)));
    return asked("cashier").get(payment).then();
  }

  private static void behave(String switches) {
    asked("cashier").body(switches).post("/api/simulator/terminal").then().statusCode(204);
  }

  private static RequestSpecification asked(String role) {
    return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
  }
}
