package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A till leaves its tickets with a gateway that has no credential. */
@QuarkusTest
class TicketStory {

  private static final String SALE =
      "{\"kind\":\"sale\",\"body\":{\"totals\":{\"totalCents\":309}}}";

  private final String id = UuidV7.next().toString();

  @AfterEach
  void leaveNothingWaiting() {
    asked("").post("/api/tickets/" + id + "/acknowledged");
  }

  @Test
  void a_ticket_is_kept_once() {
    asked(SALE)
        .put("/api/tickets/" + id)
        .then()
        .statusCode(201)
        .body("id", equalTo(id))
        .body("kind", equalTo("sale"))
        .body("state", equalTo("waiting"))
        .body("keptAt", notNullValue())
        .body("message", containsString("nothing is forwarded"));
    asked(SALE).put("/api/tickets/" + id).then().statusCode(200).body("state", equalTo("waiting"));

    asked(SALE.replace("309", "310"))
        .put("/api/tickets/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("ticket-differs"));
  }

  @Test
  void the_till_says_that_sales_service_has_it() {
    asked(SALE).put("/api/tickets/" + id).then().statusCode(201);
    asked("").get("/api/tickets?state=waiting").then().body("items.id", hasItem(id));

    asked("")
        .post("/api/tickets/" + id + "/acknowledged")
        .then()
        .statusCode(200)
        .body("state", equalTo("acknowledged"));

    asked("").get("/api/tickets").then().statusCode(200).body("items.id", not(hasItem(id)));
    asked("").get("/api/tickets/" + id).then().body("state", equalTo("acknowledged"));
  }

  @Test
  void who_runs_the_shop_has_it_sent_again() {
    asked(SALE).put("/api/tickets/" + id).then().statusCode(201);

    as("shop", "").post("/api/tickets/" + id + "/retry").then().statusCode(200);

    asked("")
        .post("/api/tickets/" + id + "/retry")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};                                      400; invalid",
        "{\"kind\":\"sale\"};                     400; invalid",
        "{\"kind\":\"sale\",\"body\":null};       400; invalid",
        "{\"body\":{}};                           400; invalid",
        "{\"kind\":\"sale\",\"body\":[]};         400; malformed-body",
        "{\"kind\":\"gift\",\"body\":{}};         400; malformed-body",
        "{\"kind\":\"sale\",\"body\":{},\"x\":1}; 400; malformed-body",
      })
  void a_ticket_that_makes_no_sense_is_refused(String body, int status, String code) {
    asked(body)
        .put("/api/tickets/" + id)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void everybody_at_the_till_sees_whether_tickets_would_be_forwarded() {
    asked(SALE).put("/api/tickets/" + id).then().statusCode(201);

    asked("")
        .get("/api/tickets/forwarding")
        .then()
        .statusCode(200)
        .body("waiting", greaterThanOrEqualTo(1))
        .body("refused", equalTo(0))
        .body("trouble", containsString("nothing is forwarded"))
        .body("since", notNullValue());
    as("finance", "").get("/api/tickets/forwarding").then().statusCode(403);
  }

  @Test
  void what_was_never_kept_is_not_found() {
    asked("").get("/api/tickets/" + id).then().statusCode(404).body("code", equalTo("no-ticket"));
  }

  @ParameterizedTest
  @CsvSource({"state=gone", "state=acknowledged", "page=-1"})
  void a_list_that_makes_no_sense_is_refused(String query) {
    asked("").get("/api/tickets?" + query).then().statusCode(400).body("code", equalTo("invalid"));
  }

  @Test
  void nobody_leaves_a_ticket_without_a_cashiers_token() {
    given()
        .contentType("application/json")
        .body(SALE)
        .put("/api/tickets/" + id)
        .then()
        .statusCode(401);
    as("till", SALE).put("/api/tickets/" + id).then().statusCode(403);
    as("finance", SALE).put("/api/tickets/" + id).then().statusCode(403);
  }

  private static RequestSpecification asked(String body) {
    return as("cashier", body);
  }

  private static RequestSpecification as(String role, String body) {
    return given().auth().oauth2(Tokens.of(role)).contentType("application/json").body(body);
  }
}
