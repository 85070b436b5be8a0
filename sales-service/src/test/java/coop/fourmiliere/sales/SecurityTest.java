package coop.fourmiliere.sales;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: 403 for the wrong role; the right one gets past the door, to 2xx, 4xx or so. */
@QuarkusTest
class SecurityTest {

  private static final String ID = "01a20c9e-7986-73bf-8a5c-2900c6684799";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /assortment",
        "GET /heading",
        "GET /till-sessions",
        "POST /till-sessions",
        "GET /till-sessions/" + ID,
        "POST /till-sessions/" + ID + "/close",
        "POST /till-sessions/" + ID + "/cash-movements",
        "GET /till-sessions/" + ID + "/cash-movements",
        "GET /sales",
        "GET /sales/" + ID,
        "PUT /sales/" + ID,
        "GET /refunds/" + ID,
        "PUT /refunds/" + ID,
        "GET /tills/till-1/verify",
        "GET /discrepancies",
        "POST /sign-in/renew",
        "GET /till-credentials",
        "POST /till-credentials",
        "POST /till-credentials/" + ID + "/revoke",
      })
  void without_a_token_nothing_is_said(String request) {
    send(request, null)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("unauthorized"));
  }

  @ParameterizedTest
  @CsvSource({
    "finance, POST /till-sessions",
    "finance, PUT /sales/" + ID,
    "finance, PUT /refunds/" + ID,
    "finance, GET /assortment",
    "finance, GET /heading",
    "finance, POST /till-sessions/" + ID + "/close",
    "finance, POST /till-sessions/" + ID + "/cash-movements",
    "cashier, GET /tills/till-1/verify",
    "shop, GET /tills/till-1/verify",
    "cashier, GET /discrepancies",
    "cashier, GET /till-sessions/" + ID + "/cash-movements",
    "till, GET /sales",
    "till, GET /assortment",
    "till, GET /heading",
    "till, POST /till-sessions",
    "till, POST /sign-in/renew",
    "till, GET /sales/" + ID,
    "till, POST /till-sessions/" + ID + "/cash-movements",
    "till, GET /till-credentials",
    "shop, GET /till-credentials",
    "finance, POST /till-credentials",
    "shop, POST /till-credentials/" + ID + "/revoke",
    "volunteer, PUT /sales/" + ID,
  })
  void the_wrong_role_is_sent_away(String role, String request) {
    send(request, Tokens.of(role)).then().statusCode(403).body("code", equalTo("forbidden"));
  }

  @ParameterizedTest
  @CsvSource({
    "200, cashier, GET /assortment",
    "200, shop, GET /assortment",
    "200, admin, GET /assortment",
    "200, finance, GET /sales",
    "200, shop, GET /till-sessions",
    "200, shop, GET /discrepancies",
    "200, admin, GET /till-credentials",
    "400, admin, PUT /sales/" + ID,
    "400, till, PUT /sales/" + ID,
    "400, till, PUT /refunds/" + ID,
    "404, finance, GET /tills/till-none/verify",
    "404, admin, GET /tills/till-none/verify",
  })
  void the_right_role_gets_in(int status, String role, String request) {
    assertEquals(status, send(request, Tokens.of(role)).statusCode());
  }

  @Test
  void an_expired_token_is_no_token() {
    send("GET /assortment", Tokens.expired("cashier")).then().statusCode(401);
  }

  @Test
  void somebody_else_may_take_over_the_open_till() {
    Till till = Till.open();

    given()
        .auth()
        .oauth2(Tokens.as(UuidV7.next(), "cashier"))
        .contentType(ContentType.JSON)
        .body(till.apples().toString())
        .put("/api/sales/" + UuidV7.next())
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/openapi"})
  void health_and_description_are_open(String path) {
    given().get(path).then().statusCode(200);
  }

  private static Response send(String request, String token) {
    String[] parts = request.split(" ", 2);
    RequestSpecification sender = given().contentType(ContentType.JSON);
    if (!parts[0].equals("GET")) {
      sender.body("{}");
    }
    if (token != null) {
      sender.auth().oauth2(token);
    }
    return sender.request(parts[0], "/api" + parts[1]);
  }
}
