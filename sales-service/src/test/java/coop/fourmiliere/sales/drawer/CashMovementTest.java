package coop.fourmiliere.sales.drawer;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CashMovementTest {

  private Till till;

  @BeforeEach
  void open() {
    till = Till.open();
  }

  @Test
  void cash_put_in_is_expected_in_the_drawer() {
    move("in", 2000, "monnaie")
        .then()
        .statusCode(201)
        .body("id", notNullValue())
        .body("late", is(false));

    till.report().then().body("cashMovementsCents", is(2000)).body("expectedCashCents", is(8000));
  }

  @Test
  void cash_taken_out_or_dropped_is_not_expected_any_more() {
    move("out", 350, "timbres").then().statusCode(201);
    move("safe", 5000, "dépôt au coffre").then().statusCode(201);

    till.report().then().body("cashMovementsCents", is(-5350)).body("expectedCashCents", is(650));
  }

  @Test
  void a_movement_sent_twice_is_made_once() {
    String body = body(UuidV7.next(), "out", 350);
    post(body).then().statusCode(201);

    post(body).then().statusCode(200);

    till.report().then().body("cashMovementsCents", is(-350));
  }

  @Test
  void another_movement_under_the_same_id_is_a_conflict() {
    UUID id = UuidV7.next();
    post(body(id, "out", 350)).then().statusCode(201);

    post(body(id, "out", 351)).then().statusCode(409).body("code", equalTo("id-already-used"));
  }

  @Test
  void a_movement_says_why() {
    move("out", 350, " ").then().statusCode(400).body("violations.field", contains("reason"));
  }

  @Test
  void an_unknown_session_is_not_found() {
    Till.as("cashier")
        .body(body(UuidV7.next(), "in", 1))
        .post("/api/till-sessions/" + UuidV7.next() + "/cash-movements")
        .then()
        .statusCode(404);
  }

  @Test
  void the_office_sees_the_movements_of_a_session() {
    move("in", 2000, "monnaie");
    move("out", 350, "timbres");

    Till.as("finance")
        .get("/api/till-sessions/" + till.session + "/cash-movements")
        .then()
        .statusCode(200)
        .body("items.kind", contains("in", "out"))
        .body("items.reason", contains("monnaie", "timbres"));
  }

  @Test
  void what_another_sends_later_was_moved_by_who_did_it() {
    UUID mover = UuidV7.next();
    String moved =
        "{\"kind\": \"out\", \"amountCents\": 350, \"reason\": \"timbres\", \"movedBy\": \"%s\"}";

    post(moved.formatted(mover))
        .then()
        .statusCode(201)
        .body("movedBy", equalTo(mover.toString()))
        .body("sentBy", not(equalTo(mover.toString())));
  }

  @Test
  void a_movement_by_somebody_else_under_the_same_id_is_a_conflict() {
    UUID id = UuidV7.next();
    String moved =
        "{\"id\": \"%s\", \"kind\": \"out\", \"amountCents\": 350, \"reason\": \"timbres\", \"movedBy\": \"%s\"}";
    post(moved.formatted(id, UuidV7.next())).then().statusCode(201);

    post(moved.formatted(id, UuidV7.next()))
        .then()
        .statusCode(409)
        .body("code", equalTo("id-already-used"));
  }

  @Test
  void a_movement_is_published_as_the_contract_says() {
    move("safe", 5000, "dépôt au coffre");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertEquals(
                    1, EventProbe.read("sales.till", till.session, CashMoved.TYPE).size()));
    JsonNode event =
        Till.read(EventProbe.read("sales.till", till.session, CashMoved.TYPE).get(0).value());
    Contracts.checkLike(CashMoved.TYPE, Contracts.sample(CashMoved.TYPE), event);
  }

  private Response move(String kind, long cents, String reason) {
    return post(
        "{\"kind\": \"%s\", \"amountCents\": %d, \"reason\": \"%s\"}"
            .formatted(kind, cents, reason));
  }

  private Response post(String body) {
    return Till.as("cashier")
        .body(body)
        .post("/api/till-sessions/" + till.session + "/cash-movements");
  }

  private static String body(UUID id, String kind, long cents) {
    return "{\"id\": \"%s\", \"kind\": \"%s\", \"amountCents\": %d, \"reason\": \"timbres\"}"
        .formatted(id, kind, cents);
  }
}
