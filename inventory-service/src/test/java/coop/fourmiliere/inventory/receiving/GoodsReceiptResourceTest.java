package coop.fourmiliere.inventory.receiving;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.inventory.feed.StockProbe;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.MovableClock;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GoodsReceiptResourceTest {

  private static final String RECEIVED = "inventory.goods-received.v1";

  @Inject StockProbe stock;
  @Inject MovableClock clock;
  @Inject ObjectMapper json;

  private final Delivery delivery = new Delivery();

  @BeforeEach
  void knowTheCatalogue() {
    delivery.publishCatalogue(stock);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void a_delivery_is_numbered_costed_and_put_into_stock() {
    clock.set(Instant.parse("2026-11-24T06:45:00.250Z"));
    ObjectNode body = delivery.body();

    ValidatableResponse answer =
        post(body)
            .statusCode(201)
            .body("supplierName", equalTo("Verger de Gozée"))
            .body("receivedOn", equalTo("2026-11-24"))
            .body("receivedAt", equalTo("2026-11-24T06:45:00.250Z"))
            .body("receivedBy", equalTo(Tokens.STAFF_ID.toString()))
            .body("lines.lineNo", contains(1, 2))
            .body("lines.name", contains("Pommes Jonagold", "Sac en papier"))
            .body("lines.lineCostCents", contains(8050, 450))
            .body("lines[0].unitCostCents", equalTo(161))
            .body("lines[1].unitCostCents", nullValue())
            .body("totalCostCents", equalTo(8500));

    UUID id = UUID.fromString(answer.extract().path("id"));
    assertEquals(List.of("1 receipt 50000", "2 receipt 1000000"), stock.moves(id));
    assertEquals(50_000, stock.onHand(delivery.apples()));
    assertEquals(1_000_000, stock.onHand(delivery.bags()));
  }

  @Test
  void a_delivery_is_told_to_the_books_as_the_contract_says() throws Exception {
    UUID id = UUID.fromString(post(delivery.body()).statusCode(201).extract().path("id"));

    StockProbe.await(() -> !told(id).isEmpty());

    String event = told(id).get(0).value();
    Contracts.checkLike(RECEIVED, Contracts.sample(RECEIVED), json.readTree(event));
    assertEquals(8500, json.readTree(event).get("totalCostCents").asLong());
    assertEquals("Pommes Jonagold", json.readTree(event).at("/lines/0/name").asText());
  }

  @ParameterizedTest
  @CsvSource({"161, 1236, 199", "1, 500, 1", "1, 499, 0", "333, 3, 1", "0, 1000, 0"})
  void a_line_costs_its_unit_cost_times_its_quantity_rounded_half_up(
      long unitCostCents, long quantityMilli, int lineCostCents) {
    ObjectNode body = delivery.body();
    body.withArray("/lines").remove(1);
    body.withObject("/lines/0")
        .put("unitCostCents", unitCostCents)
        .put("quantityMilli", quantityMilli);

    post(body).statusCode(201).body("totalCostCents", equalTo(lineCostCents));
  }

  @Test
  void the_cost_of_the_line_wins_over_that_of_the_unit() {
    ObjectNode body = delivery.body();
    body.withArray("/lines").remove(1);
    body.withObject("/lines/0").put("lineCostCents", 7999);

    post(body)
        .statusCode(201)
        .body("lines[0].lineCostCents", equalTo(7999))
        .body("lines[0].unitCostCents", nullValue());
  }

  @Test
  void a_delivery_sent_twice_is_taken_in_once() {
    ObjectNode body = delivery.body().put("id", UUID.randomUUID().toString());
    Object first = post(body).statusCode(201).extract().body().as(Object.class);

    Object second = post(body).statusCode(200).extract().body().as(Object.class);

    assertEquals(first, second);
    assertEquals(50_000, stock.onHand(delivery.apples()));
  }

  @Test
  void another_delivery_under_the_same_id_is_a_conflict() {
    ObjectNode body = delivery.body().put("id", UUID.randomUUID().toString());
    post(body).statusCode(201);
    body.withObject("/lines/0").put("quantityMilli", 49_000);

    post(body).statusCode(409).body("code", equalTo("receipt-differs"));
  }

  @Test
  void numbers_follow_each_other_within_a_year_and_a_refused_delivery_takes_none() {
    int first = post(delivery.body().put("receivedOn", "2019-05-06")).extract().path("number");
    ObjectNode refused = delivery.body().put("receivedOn", "2019-05-06");
    refused.withObject("/lines/1").put("articleId", UUID.randomUUID().toString());
    post(refused).statusCode(422);

    int second = post(delivery.body().put("receivedOn", "2019-12-31")).extract().path("number");
    int other = post(delivery.body().put("receivedOn", "2018-12-31")).extract().path("number");

    assertEquals(first + 1, second);
    assertEquals(1, other);
  }

  @Test
  void today_is_the_shops_today_and_not_that_of_greenwich() {
    clock.set(Instant.parse("2026-11-24T23:30:00Z"));

    post(delivery.body()).statusCode(201).body("receivedOn", equalTo("2026-11-25"));
  }

  @ParameterizedTest
  @CsvSource({"2999-01-01", "1999-12-31"})
  void goods_of_another_time_are_refused(String day) {
    post(delivery.body().put("receivedOn", day))
        .statusCode(422)
        .body("code", equalTo("date-impossible"));
  }

  @Test
  void an_unknown_supplier_is_refused() {
    post(delivery.body().put("supplierId", UUID.randomUUID().toString()))
        .statusCode(422)
        .body("code", equalTo("supplier-unknown"));
  }

  @Test
  void an_unknown_article_is_refused_by_its_line() {
    ObjectNode body = delivery.body();
    body.withObject("/lines/1").put("articleId", UUID.randomUUID().toString());

    post(body)
        .statusCode(422)
        .body("code", equalTo("article-unknown"))
        .body("violations[0].field", equalTo("lines[1].articleId"));
  }

  @Test
  void a_deposit_is_not_received_as_goods() {
    ObjectNode body = delivery.body();
    body.withObject("/lines/0").put("articleId", delivery.bottles().toString());

    post(body).statusCode(422).body("code", equalTo("article-not-stocked"));
  }

  @Test
  void a_cost_that_no_shop_pays_is_refused() {
    ObjectNode body = delivery.body();
    body.withObject("/lines/0").put("unitCostCents", 9_999_999).put("quantityMilli", 1_000_000_000);

    post(body).statusCode(422).body("code", equalTo("cost-too-large"));
  }

  @Test
  void a_line_without_a_cost_is_invalid() {
    ObjectNode body = delivery.body();
    body.withObject("/lines/0").remove("unitCostCents");

    post(body)
        .statusCode(400)
        .body("code", equalTo("invalid"))
        .body("violations[0].field", equalTo("lines[0].unitCostCents"));
  }

  @Test
  void a_receipt_is_found_again_with_its_lines() {
    String id = post(delivery.body().put("note", "Caisse abîmée")).extract().path("id");

    given()
        .auth()
        .oauth2(Tokens.of("finance"))
        .get("/api/goods-receipts/" + id)
        .then()
        .statusCode(200)
        .body("note", equalTo("Caisse abîmée"))
        .body("lines.lineCostCents", contains(8050, 450));
  }

  @Test
  void receipts_of_a_supplier_are_listed_newest_first_without_lines() {
    String first = post(delivery.body()).extract().path("id");
    clock.advance(Duration.ofMinutes(1));
    String second = post(delivery.body()).extract().path("id");

    given()
        .auth()
        .oauth2(Tokens.of("shop"))
        .get("/api/goods-receipts?supplierId=" + delivery.supplier())
        .then()
        .statusCode(200)
        .body("total", equalTo(2))
        .body("items.id", contains(second, first))
        .body("items[0].lines", nullValue());
  }

  @Test
  void an_unknown_receipt_is_not_found() {
    given()
        .auth()
        .oauth2(Tokens.of("shop"))
        .get("/api/goods-receipts/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("receipt-not-found"));
  }

  private static ValidatableResponse post(ObjectNode body) {
    return given()
        .auth()
        .oauth2(Tokens.of("shop"))
        .contentType("application/json")
        .body(body.toString())
        .post("/api/goods-receipts")
        .then();
  }

  private static List<ConsumerRecord<String, String>> told(UUID receipt) {
    return EventProbe.read("inventory.receiving", receipt, RECEIVED);
  }
}
