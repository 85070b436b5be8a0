package coop.fourmiliere.sales.till;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.MovableClock;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TillSessionTest {

  @Inject MovableClock clock;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void a_float_is_counted_by_denomination() {
    open("{\"tillId\": \"%s\", \"floatCount\": {\"2000\": 2, \"50\": 10, \"5\": 3}}")
        .then()
        .statusCode(201)
        .body("id", notNullValue())
        .body("floatCents", is(4515))
        .body("floatCount.5", is(3))
        .body("openedAt", notNullValue())
        .body("expectedCashCents", is(4515))
        .body("closedAt", nullValue());
  }

  @Test
  void a_till_has_one_open_session() {
    Till till = Till.open();

    Till.as("cashier")
        .body("{\"tillId\": \"" + till.id + "\", \"floatCount\": {}}")
        .post("/api/till-sessions")
        .then()
        .statusCode(409)
        .body("code", equalTo("till-already-open"));
  }

  @Test
  void a_closed_till_opens_again_and_goes_on_counting() {
    Till till = Till.open();
    till.sold(till.apples());
    till.close(3).then().statusCode(200);

    Till again = Till.reopen(till.id);

    again.sell(again.apples()).then().statusCode(201).body("receiptNumber", is(2));
  }

  @Test
  void an_opening_sent_twice_opens_once() {
    UUID id = UuidV7.next();
    String body =
        "{\"id\": \"" + id + "\", \"tillId\": \"" + newTill() + "\", \"floatCount\": {\"500\": 1}}";
    post("", body).then().statusCode(201);

    post("", body).then().statusCode(200).body("id", equalTo(id.toString()));
  }

  @Test
  void another_opening_under_the_same_id_is_a_conflict() {
    UUID id = UuidV7.next();
    String body = "{\"id\": \"" + id + "\", \"tillId\": \"" + newTill() + "\", \"floatCount\": {}}";
    post("", body).then().statusCode(201);

    post("", body.replace("{}", "{\"500\": 1}"))
        .then()
        .statusCode(409)
        .body("code", equalTo("id-already-used"));
  }

  @Test
  void a_coin_that_does_not_exist_is_refused() {
    open("{\"tillId\": \"%s\", \"floatCount\": {\"300\": 1}}")
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-body"));
  }

  @Test
  void a_till_has_a_plain_name() {
    post("", "{\"tillId\": \"caisse n° 1\", \"floatCount\": {}}")
        .then()
        .statusCode(400)
        .body("violations.field", contains("tillId"));
  }

  @Test
  void closing_records_the_difference() {
    Till till = Till.open();
    till.sold(till.applesInCash());

    till.close(3)
        .then()
        .statusCode(200)
        .body("expectedCashCents", is(6310))
        .body("countedCashCents", is(6000))
        .body("differenceCents", is(-310))
        .body("salesCount", is(1))
        .body("cashCount.2000", is(3))
        .body("closedBy", equalTo(Tokens.STAFF_ID.toString()));
  }

  @Test
  void a_till_without_sales_closes() {
    Till.open().close(3).then().statusCode(200).body("differenceCents", is(0));
  }

  @Test
  void a_session_closes_once() {
    Till till = Till.open();
    till.close(3).then().statusCode(200);

    till.close(3).then().statusCode(409).body("code", equalTo("till-session-closed"));
  }

  @Test
  void a_closing_sent_twice_gets_the_same_answer() {
    Till till = Till.open();
    String body = "{\"id\": \"" + UuidV7.next() + "\", \"cashCount\": {\"2000\": 3}}";
    String path = "/" + till.session + "/close";
    String first = post(path, body).then().statusCode(200).extract().asString();

    String second = post(path, body).then().statusCode(200).extract().asString();

    assertEquals(first, second);
  }

  @Test
  void another_count_under_the_id_of_a_closing_is_a_conflict() {
    Till till = Till.open();
    String body = "{\"id\": \"" + UuidV7.next() + "\", \"cashCount\": {\"2000\": 3}}";
    post("/" + till.session + "/close", body).then().statusCode(200);

    post("/" + till.session + "/close", body.replace("3}", "4}"))
        .then()
        .statusCode(409)
        .body("code", equalTo("id-already-used"));
  }

  @Test
  void an_unknown_session_is_not_found() {
    post("/" + UuidV7.next() + "/close", "{\"cashCount\": {}}")
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  @Test
  void the_day_in_the_books_is_the_local_day_of_the_opening() {
    clock.set(Instant.parse("2026-11-24T23:30:00Z"));
    open("{\"tillId\": \"%s\", \"floatCount\": {}}")
        .then()
        .statusCode(201)
        .body("businessDate", equalTo("2026-11-25"));
  }

  @Test
  void the_newest_sessions_of_a_till_come_first() {
    Till first = Till.open();
    first.close(3).then().statusCode(200);
    Till second = Till.reopen(first.id);

    Till.as("finance")
        .get("/api/till-sessions?tillId=" + first.id)
        .then()
        .statusCode(200)
        .body("total", is(2))
        .body("items.id", contains(second.session.toString(), first.session.toString()));
  }

  @Test
  void open_sessions_are_listed_alone() {
    Till first = Till.open();
    first.close(3).then().statusCode(200);
    Till second = Till.reopen(first.id);

    Till.as("cashier")
        .get("/api/till-sessions?open=true&tillId=" + first.id)
        .then()
        .body("items.id", contains(second.session.toString()));
  }

  @Test
  void a_cashier_sees_the_open_session_of_another() {
    Till till = Till.open();

    other().get("/api/till-sessions/" + till.session).then().statusCode(200);
  }

  @Test
  void a_cashier_does_not_see_the_closed_session_of_another() {
    Till till = Till.open();
    till.close(3).then().statusCode(200);

    other()
        .get("/api/till-sessions/" + till.session)
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void a_cashiers_list_leaves_out_the_closed_sessions_of_others() {
    Till till = Till.open();
    till.close(3).then().statusCode(200);

    other()
        .get("/api/till-sessions?tillId=" + till.id)
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(till.session.toString())));
  }

  @Test
  void a_page_past_the_end_is_empty() {
    Till.as("shop")
        .get("/api/till-sessions?page=9999")
        .then()
        .statusCode(200)
        .body("items.size()", is(0));
  }

  @Test
  void opening_and_closing_are_published_as_the_contracts_say() {
    Till till = Till.open();
    till.sold(till.beers());
    till.close(3).then().statusCode(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertEquals(
                    1, EventProbe.read("sales.till", till.session, TillClosed.TYPE).size()));
    checkLikeSample(till, TillOpened.TYPE);
    JsonNode closed = checkLikeSample(till, TillClosed.TYPE);
    assertEquals(-555, closed.get("differenceCents").longValue());
  }

  private static JsonNode checkLikeSample(Till till, String type) {
    JsonNode event = Till.read(EventProbe.read("sales.till", till.session, type).get(0).value());
    Contracts.check(type, event);
    return event;
  }

  private static RequestSpecification other() {
    return RestAssured.given().auth().oauth2(Tokens.as(UuidV7.next(), "cashier"));
  }

  private static Response open(String body) {
    return post("", body.formatted(newTill()));
  }

  private static Response post(String path, String body) {
    return Till.as("cashier").body(body).post("/api/till-sessions" + path);
  }

  private static String newTill() {
    return "till-" + UuidV7.reference(UuidV7.next());
  }
}
