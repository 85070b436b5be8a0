package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the status page is told, and who is told it. */
@QuarkusTest
class StatusStory {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void the_page_is_there_without_a_token() {
    given().get("/").then().statusCode(200).body(containsString("État de la caisse"));
  }

  @Test
  void who_signed_in_sees_the_last_frames_of_a_scale() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                cashier()
                    .get("/api/status")
                    .then()
                    .statusCode(200)
                    .body("tillId", equalTo("till-1"))
                    .body("journal.state", equalTo("ok"))
                    .body("leftBehind", empty())
                    .body("copies.wanted", equalTo(true))
                    .body("devices.device.id", hasItem("scale-1"))
                    .body(
                        "devices.find { it.device.id == 'scale-1' }.speaks", equalTo("toledo-8217"))
                    .body(
                        "devices.find { it.device.id == 'scale-1' }.frames.direction",
                        hasItem("heard"))
                    .body("devices.find { it.device.id == 'scale-1' }.frames.text", hasItem("W")));
  }

  @Test
  void nobody_sees_frames_of_a_card_terminal() {
    cashier()
        .get("/api/status")
        .then()
        .body("devices.find { it.device.id == 'terminal-1' }.device.kind", equalTo("terminal"))
        .body("devices.find { it.device.id == 'terminal-1' }.frames", empty());
  }

  @Test
  void nothing_is_told_without_a_token_but_the_outline() {
    given().get("/api/status").then().statusCode(401);
  }

  @Test
  void everybody_at_the_till_sees_which_devices_there_are_and_no_frames() {
    given()
        .get("/api/status/outline")
        .then()
        .statusCode(200)
        .body(
            "devices.id", contains("display-1", "printer-1", "scale-1", "scanner-1", "terminal-1"))
        .body("journal", equalTo("ok"))
        .body("devices.frames", everyItem(nullValue()))
        .body("devices.port", everyItem(nullValue()));
  }

  @ParameterizedTest
  @CsvSource({
    "Host, evil.example:8085",
    "Host, localhost:8080",
    "X-Forwarded-For, 10.0.0.7",
    "Forwarded, for=10.0.0.7"
  })
  void the_outline_is_not_told_to_another_computer_or_page(String header, String value) {
    given()
        .header(header, value)
        .get("/api/status/outline")
        .then()
        .statusCode(403)
        .body("code", equalTo("only-at-the-till"));
  }

  @Test
  void a_line_that_is_opened_anew_comes_back_and_is_counted() {
    cashier().post("/api/devices/scanner-1/reopen").then().statusCode(204);

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                cashier()
                    .get("/api/status")
                    .then()
                    .body(
                        "devices.find { it.device.id == 'scanner-1' }.device.state",
                        equalTo("connected"))
                    .body(
                        "devices.find { it.device.id == 'scanner-1' }.reopenings",
                        greaterThanOrEqualTo(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "scale-9, 404, device-unknown",
    "terminal-1, 409, terminal-not-reopened",
  })
  void a_line_that_is_not_there_or_carries_payments_is_not_opened_anew(
      String device, int status, String code) {
    cashier()
        .post("/api/devices/" + device + "/reopen")
        .then()
        .statusCode(status)
        .body("code", equalTo(code));
  }

  @Test
  void nobody_opens_a_line_anew_without_a_token() {
    given().post("/api/devices/scanner-1/reopen").then().statusCode(401);
  }

  @Test
  void a_shop_that_cannot_be_reached_is_told_at_the_sign_in() {
    given()
        .contentType("application/json")
        .body("{\"badge\":\"1001\",\"pin\":\"2468\"}")
        .post("/api/sign-in")
        .then()
        .statusCode(503)
        .body("code", equalTo("shop-away"));
  }

  @Test
  void nobody_signs_in_here_from_elsewhere() {
    given()
        .header("X-Forwarded-For", "10.0.0.7")
        .contentType("application/json")
        .body("{\"badge\":\"1001\",\"pin\":\"2468\"}")
        .post("/api/sign-in")
        .then()
        .statusCode(403)
        .body("code", equalTo("only-at-the-till"));
  }

  @Test
  void a_machine_that_watches_reads_the_numbers() {
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("fourmiliere_device_connected{device=\"scale-1\""))
        .body(containsString("fourmiliere_device_frames_total{device=\"scale-1\""))
        .body(containsString("fourmiliere_device_errors_total"))
        .body(containsString("fourmiliere_device_reopenings_total"))
        .body(containsString("fourmiliere_journal_entries"))
        .body(not(containsString("fourmiliere_device_errors_total NaN")));
  }

  private static RequestSpecification cashier() {
    return given().auth().oauth2(Tokens.of("cashier"));
  }
}
