package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the simulator's page may ask for, and what it is refused. */
@QuarkusTest
class SimulatorStory {

  @AfterEach
  void plugIn() {
    asked("").post("/api/simulator/scale/plug").then().statusCode(204);
    asked("").post("/api/simulator/scale/on").then().statusCode(204);
    asked("").post("/api/simulator/scanner/plug").then().statusCode(204);
  }

  @Test
  void the_page_is_found_without_its_last_stroke_too() {
    given()
        .redirects()
        .follow(false)
        .get("/simulator")
        .then()
        .statusCode(302)
        .header("Location", equalTo("/device/simulator/"));
  }

  @Test
  void the_page_sees_which_cables_are_in() {
    asked("").post("/api/simulator/scale/unplug").then().statusCode(204);

    asked("")
        .get("/api/simulator")
        .then()
        .statusCode(200)
        .body("scale", equalTo(false))
        .body("scanner", equalTo(true));
  }

  @Test
  void the_page_sees_that_the_scale_is_switched_off() {
    asked("").post("/api/simulator/scale/off").then().statusCode(204);
    asked("").get("/api/simulator").then().body("scaleOn", equalTo(false));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                asked("")
                    .get("/api/devices")
                    .then()
                    .body(
                        "items.find { it.id == 'scale-1' }.lastError",
                        equalTo("the scale does not answer: is it on, is its cable in?")));

    asked("").post("/api/simulator/scale/on").then().statusCode(204);
    asked("").get("/api/simulator").then().body("scaleOn", equalTo(true));
  }

  @Test
  void a_scanner_without_cable_reads_nothing() {
    asked("").post("/api/simulator/scanner/unplug").then().statusCode(204);

    asked("{\"code\":\"8432235985234\"}")
        .post("/api/simulator/scanner")
        .then()
        .statusCode(409)
        .body("code", equalTo("device-unplugged"));
  }

  @Test
  void a_cable_may_be_pulled_and_put_in_twice() {
    for (String move : new String[] {"unplug", "unplug", "plug", "plug"}) {
      asked("").post("/api/simulator/scanner/" + move).then().statusCode(204);
    }
    asked("{\"code\":\"8432235985234\"}").post("/api/simulator/scanner").then().statusCode(204);
  }

  @Test
  void the_list_of_devices_says_why_an_unplugged_one_cannot_be_used() {
    asked("").post("/api/simulator/scale/unplug").then().statusCode(204);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                asked("")
                    .get("/api/devices")
                    .then()
                    .body("items.find { it.id == 'scale-1' }.state", equalTo("disconnected"))
                    .body(
                        "items.find { it.id == 'scale-1' }.lastError",
                        equalTo("port simulator (unplugged) is missing: is the cable in?")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "scale;   {};                              invalid",
        "scale;   {\"grams\":null};                invalid",
        "scale;   {\"grams\":100000};              invalid",
        "scale;   {\"grams\":-20001};              invalid",
        "scale;   {\"grams\":1.5};                 malformed-body",
        "scale;   {\"grams\":\"1\"};               malformed-body",
        "scale;   {\"grams\":1,\"x\":1};           malformed-body",
        "scale;   {;                               malformed-body",
        "scanner; {};                              invalid",
        "scanner; {\"code\":\"\"};                 invalid",
        "scanner; {\"code\":\"é\"};                invalid",
        "scanner; {\"code\":\"a\\nb\"};            invalid",
      })
  void a_wish_that_makes_no_sense_is_refused(String device, String body, String code) {
    asked(body).post("/api/simulator/" + device).then().statusCode(400).body("code", equalTo(code));
  }

  @Test
  void a_code_of_257_characters_is_refused() {
    asked("{\"code\":\"" + "7".repeat(257) + "\"}")
        .post("/api/simulator/scanner")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("code"));
  }

  @Test
  void a_device_that_is_not_simulated_is_not_found() {
    asked("").post("/api/simulator/drawer/plug").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scale", "scanner", "scale/plug", "scanner/unplug"})
  void nobody_plays_without_a_token(String path) {
    given()
        .contentType("application/json")
        .body("{}")
        .post("/api/simulator/" + path)
        .then()
        .statusCode(401);
  }

  private static RequestSpecification asked(String body) {
    return given().auth().oauth2(Tokens.of("cashier")).contentType("application/json").body(body);
  }
}
