package coop.fourmiliere.sales.checkout;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusedSaleTest {

  private Till till;

  @BeforeEach
  void open() {
    till = Till.open();
  }

  @Test
  void totals_that_differ_are_refused_by_name() {
    refused(422, "totals-differ", sale -> totals(sale).put("totalCents", 310))
        .body("violations.field", contains("totals.totalCents"))
        .body("violations[0].message", equalTo("is 310, must be 309"))
        .body("title", notNullValue())
        .body("status", is(422))
        .body("type", equalTo("urn:fourmiliere:problem:totals-differ"));
  }

  @Test
  void payments_that_do_not_settle_are_refused() {
    refused(
            422,
            "tenders-differ",
            sale -> ((ObjectNode) sale.get("tenders").get(0)).put("amountCents", 300))
        .body("violations.field", contains("tenders"));
  }

  @Test
  void goods_do_not_come_back_on_a_sale() {
    refused(422, "quantity-not-allowed", sale -> line(sale).put("quantityMilli", -1000))
        .body("violations.field", contains("lines[0].quantityMilli"));
  }

  @Test
  void a_line_of_nothing_is_refused() {
    refused(422, "quantity-not-allowed", sale -> line(sale).put("quantityMilli", 0));
  }

  @Test
  void an_unknown_till_session_is_refused() {
    refused(
        422, "unknown-till-session", sale -> sale.put("tillSessionId", UuidV7.next().toString()));
  }

  @Test
  void a_sale_without_lines_is_refused() {
    refused(400, "invalid", sale -> sale.putArray("lines"))
        .body("violations.field", hasItem("lines"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
  void a_time_on_no_calendar_is_refused(String time) {
    refused(400, "invalid", sale -> sale.put("completedAt", time))
        .body("violations.field", contains("completedAt"));
  }

  @Test
  void every_field_at_fault_is_named() {
    refused(
            400,
            "invalid",
            sale -> {
              line(sale).put("name", " ").put("unitPriceCents", -1);
              sale.remove("tenders");
            })
        .body(
            "violations.field",
            containsInAnyOrder("lines[0].name", "lines[0].unitPriceCents", "tenders"));
  }

  @Test
  void an_unknown_field_is_refused() {
    refused(400, "malformed-body", sale -> sale.put("tip", 5));
  }

  @Test
  void a_missing_number_is_refused() {
    refused(400, "malformed-body", sale -> line(sale).remove("discountBp"));
  }

  @Test
  void half_a_cent_is_refused() {
    refused(400, "malformed-body", sale -> line(sale).put("unitPriceCents", 2.5));
  }

  @Test
  void an_unknown_way_to_pay_is_refused() {
    refused(
        400,
        "malformed-body",
        sale -> ((ObjectNode) sale.get("tenders").get(0)).put("kind", "barter"));
  }

  @Test
  void half_a_character_is_refused() {
    Till.as("cashier")
        .body(till.apples().toString().replace("Jonagold", "\\ud83c"))
        .put("/api/sales/" + UuidV7.next())
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-body"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "\"sale\"", "{}{}", "{\"lines\": [\"\\u0000\"]}"})
  void a_body_that_is_no_sale_is_malformed(String body) {
    Till.as("cashier")
        .body(body)
        .put("/api/sales/" + UuidV7.next())
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("malformed-body"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null"})
  void no_body_is_refused(String body) {
    Till.as("cashier")
        .body(body)
        .put("/api/sales/" + UuidV7.next())
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid"));
  }

  @Test
  void a_sale_of_more_than_500_lines_is_too_large() {
    refused(413, "too-large", sale -> repeatLine(sale, 501));
  }

  @Test
  void a_sale_of_500_lines_is_taken() {
    ObjectNode sale = till.apples();
    repeatLine(sale, 500);
    // 500 × 3.09 at 6 %: 1 545.00, base 1 457.55, VAT 87.45.
    sale.set(
        "totals",
        Till.read(
            """
            {"totalCents": 154500, "roundingCents": 0, "toPayCents": 154500, "vat":
             [{"rateBp": 600, "totalCents": 154500, "baseCents": 145755, "vatCents": 8745}]}
            """));
    ((ObjectNode) sale.get("tenders").get(0)).put("amountCents", 154500);

    till.sell(sale).then().statusCode(201);
  }

  @Test
  void a_body_of_more_than_256_kilobytes_is_too_large() {
    Till.as("cashier")
        .body("{\"pad\": \"" + "x".repeat(257 * 1024) + "\"}")
        .put("/api/sales/" + UuidV7.next())
        .then()
        .statusCode(413);
  }

  @Test
  void an_id_that_is_no_uuid_is_not_found() {
    Till.as("cashier")
        .body(till.apples().toString())
        .put("/api/sales/42")
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  @Test
  void an_unknown_sale_is_not_found() {
    Till.as("cashier")
        .get("/api/sales/" + UuidV7.next())
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  private ValidatableResponse refused(int status, String code, Consumer<ObjectNode> fault) {
    ObjectNode sale = till.apples();
    fault.accept(sale);
    return till.sell(sale)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  private static void repeatLine(ObjectNode sale, int times) {
    ArrayNode lines = (ArrayNode) sale.get("lines");
    while (lines.size() < times) {
      lines.add(lines.get(0).deepCopy());
    }
  }

  private static ObjectNode totals(ObjectNode sale) {
    return (ObjectNode) sale.get("totals");
  }

  private static ObjectNode line(ObjectNode sale) {
    return (ObjectNode) sale.get("lines").get(0);
  }
}
