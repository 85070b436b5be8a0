package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the till tells a scale. */
@QuarkusTest
class ScalesStory {

  @Test
  void a_scale_that_does_not_care_for_prices_takes_one_without_a_word() {
    asked("cashier", "{\"unitPriceCents\": 250, \"tareGrams\": 12}")
        .put("/api/scales/scale-1/order")
        .then()
        .statusCode(204);
  }

  @Test
  void an_unknown_scale_is_told() {
    asked("cashier", "{\"unitPriceCents\": 250}")
        .put("/api/scales/scale-9/order")
        .then()
        .statusCode(404)
        .body("code", equalTo("scale-unknown"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"unitPriceCents\": -1}",
        "{\"unitPriceCents\": 100000}",
        "{\"unitPriceCents\": 250, \"tareGrams\": -1}",
        "{\"unitPriceCents\": 250, \"tareGrams\": 10000}",
        "{\"unitPriceCents\": 250, \"price\": 1}",
      })
  void a_price_or_tare_that_no_scale_could_show_is_refused(String order) {
    asked("cashier", order).put("/api/scales/scale-1/order").then().statusCode(400);
  }

  @Test
  void only_who_sells_tells_prices() {
    asked("finance", "{\"unitPriceCents\": 250}")
        .put("/api/scales/scale-1/order")
        .then()
        .statusCode(403);
  }

  private static RequestSpecification asked(String role, String body) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of(role))
        .contentType(ContentType.JSON)
        .body(body);
  }
}
