package coop.fourmiliere.inventory.receiving;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusedRequestsTest {

  private final Delivery delivery = new Delivery();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"supplierId\": \"x\"}",
        "{\"surprise\": 1}",
        "{\"note\": \"a\\u0000b\"}",
        "{} {}"
      })
  void a_body_that_can_not_be_read_is_refused(String body) {
    given()
        .auth()
        .oauth2(Tokens.of("shop"))
        .contentType("application/json")
        .body(body)
        .post("/api/goods-receipts")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "/supplierId, null",
    "/lines, null",
    "/lines, []",
    "/lines, [null]",
    "/lines/0/articleId, null",
    "/lines/0/quantityMilli, null",
    "/lines/0/quantityMilli, 0",
    "/lines/0/quantityMilli, -1",
    "/lines/0/quantityMilli, 1000000001",
    "/lines/0/unitCostCents, -1",
    "/lines/0/unitCostCents, 10000000",
    "/lines/0/lineCostCents, -1",
    "/lines/0/quantityMilli, 1.5",
    "/lines/0/quantityMilli, '\"1\"'"
  })
  void a_field_that_can_not_be_is_refused(String field, String value) throws Exception {
    ObjectNode body = delivery.body();
    int name = field.lastIndexOf('/');
    ((ObjectNode) body.at(field.substring(0, name)))
        .set(field.substring(name + 1), new ObjectMapper().readTree(value));

    given()
        .auth()
        .oauth2(Tokens.of("shop"))
        .contentType("application/json")
        .body(body.toString())
        .post("/api/goods-receipts")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({"finance, 403", "cashier, 403", "till, 403", "shop, 400", "admin, 400"})
  void only_the_shop_takes_goods_in(String role, int status) {
    given()
        .auth()
        .oauth2(Tokens.of(role))
        .contentType("application/json")
        .body("{}")
        .post("/api/goods-receipts")
        .then()
        .statusCode(status);
  }

  @ParameterizedTest
  @CsvSource({"shop, 200", "finance, 200", "admin, 200", "cashier, 403"})
  void the_office_reads_receipts(String role, int status) {
    given().auth().oauth2(Tokens.of(role)).get("/api/goods-receipts").then().statusCode(status);
  }

  @Test
  void a_token_that_expired_is_no_token() {
    given()
        .auth()
        .oauth2(Tokens.expired("shop"))
        .contentType("application/json")
        .body(delivery.body().toString())
        .post("/api/goods-receipts")
        .then()
        .statusCode(401)
        .body("code", equalTo("unauthorized"));
  }
}
