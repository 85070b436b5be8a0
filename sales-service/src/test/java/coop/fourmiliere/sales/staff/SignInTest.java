package coop.fourmiliere.sales.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import coop.fourmiliere.testkit.MovableClock;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInTest {

  @Inject MovableClock clock;
  @Inject Admission admission;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void badge_and_pin_give_a_token() {
    signIn("1001", "2468")
        .then()
        .statusCode(200)
        .body("token", notNullValue())
        .body("name", equalTo("Camille"))
        .body("roles", contains("cashier"))
        .body("expiresAt", notNullValue());
  }

  @Test
  void an_admin_has_every_role() {
    signIn("9001", "2468")
        .then()
        .statusCode(200)
        .body("roles", containsInAnyOrder("admin", "cashier", "finance", "shop"));
  }

  @Test
  void the_token_opens_what_its_roles_may() {
    String token = signIn("2001", "2468").path("token");

    given().auth().oauth2(token).get("/api/assortment").then().statusCode(200);
  }

  @Test
  void a_token_is_renewed() {
    String token = signIn("3001", "2468").path("token");

    given()
        .auth()
        .oauth2(token)
        .post("/api/sign-in/renew")
        .then()
        .statusCode(200)
        .body("token", notNullValue())
        .body("roles", contains("finance"));
  }

  @Test
  void who_left_the_staff_list_gets_no_new_token() {
    given()
        .auth()
        .oauth2(Tokens.as(UuidV7.next(), "cashier"))
        .post("/api/sign-in/renew")
        .then()
        .statusCode(401)
        .body("code", equalTo("unauthorized"));
  }

  @Test
  void a_wrong_pin_and_an_unknown_badge_look_alike() {
    String badge = newAdmin();
    String wrongPin = signIn(badge, "0000").then().statusCode(401).extract().path("detail");

    signIn("nobody-" + badge, "0000")
        .then()
        .statusCode(401)
        .body("code", equalTo("wrong-badge-or-pin"))
        .body("detail", equalTo(wrongPin));
  }

  @Test
  void five_wrong_pins_lock_a_badge_even_for_the_right_one() {
    String badge = newAdmin();
    wrongPins(badge, 5);

    signIn(badge, "2468").then().statusCode(423).body("code", equalTo("badge-locked"));
  }

  @Test
  void an_unknown_badge_is_locked_like_any_other() {
    String badge = "ghost-" + UuidV7.reference(UuidV7.next());
    wrongPins(badge, 5);

    signIn(badge, "2468").then().statusCode(423);
  }

  @Test
  void a_locked_badge_opens_after_a_minute() {
    String badge = newAdmin();
    wrongPins(badge, 5);
    clock.advance(Duration.ofSeconds(61));

    signIn(badge, "2468").then().statusCode(200);
  }

  @Test
  void the_right_pin_forgets_the_wrong_ones() {
    String badge = newAdmin();
    wrongPins(badge, 4);
    signIn(badge, "2468").then().statusCode(200);
    wrongPins(badge, 4);

    signIn(badge, "2468").then().statusCode(200);
  }

  @Test
  void twenty_wrong_pins_in_an_hour_close_the_badge() {
    String badge = newAdmin();
    for (int round = 0; round < 4; round++) {
      wrongPins(badge, 5);
      clock.advance(Duration.ofSeconds(61));
    }

    signIn(badge, "2468").then().statusCode(429).body("code", equalTo("too-many-attempts"));
  }

  @Test
  void a_closed_badge_opens_after_an_hour() {
    String badge = newAdmin();
    for (int round = 0; round < 4; round++) {
      wrongPins(badge, 5);
      clock.advance(Duration.ofSeconds(61));
    }
    clock.advance(Duration.ofHours(1));

    signIn(badge, "2468").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"badge\": \"1001\"}", "{\"badge\": \"\", \"pin\": \"2468\"}"})
  void a_sign_in_names_badge_and_pin(String body) {
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/sign-in")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid"));
  }

  private static void wrongPins(String badge, int times) {
    for (int i = 0; i < times; i++) {
      signIn(badge, "1111").then().statusCode(401);
    }
  }

  private String newAdmin() {
    String badge = UuidV7.reference(UuidV7.next());
    admission.admit("admin", badge, "Test", "2468");
    return badge;
  }

  private static Response signIn(String badge, String pin) {
    return given()
        .contentType(ContentType.JSON)
        .body(Till.read("{}").put("badge", badge).put("pin", pin).toString())
        .post("/api/sign-in");
  }
}
