package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A till shows something to the customer over HTTP, on the simulated display. */
@QuarkusTest
class DisplayStory {

  private static final Duration SOON = Duration.ofSeconds(20);

  @AfterEach
  void greet() {
    asked("cashier", "").post("/api/simulator/display/plug").then().statusCode(204);
    asked("cashier", "{\"lines\":[]}").put("/api/display").then().statusCode(204);
  }

  @Test
  void two_lines_are_shown() {
    asked("cashier", "{\"lines\":[\"Crème brûlée  2,50 €\",\"Total  12,75 €\"]}")
        .put("/api/display")
        .then()
        .statusCode(204);

    awaitLines("Crème brûlée  2,50 €", "Total        12,75 €");
  }

  @Test
  void no_lines_are_the_greeting() {
    asked("cashier", "{\"lines\":[\"Pommes\"]}").put("/api/display").then().statusCode(204);
    awaitLines("Pommes              ", "                    ");

    asked("cashier", "{\"lines\":[]}").put("/api/display").then().statusCode(204);

    awaitLines("   La Fourmilière   ", "                    ");
  }

  @Test
  void what_came_while_it_was_unplugged_is_shown_when_it_is_back() {
    asked("cashier", "").post("/api/simulator/display/unplug").then().statusCode(204);
    asked("cashier", "{\"lines\":[\"Poires\"]}").put("/api/display").then().statusCode(204);
    awaitState("disconnected");

    asked("cashier", "").post("/api/simulator/display/plug").then().statusCode(204);

    awaitLines("Poires              ", "                    ");
    awaitState("connected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"lines\":null}",
        "{\"lines\":[null]}",
        "{\"lines\":[1]}",
        "{\"lines\":\"Pommes\"}",
        "{\"lines\":[\"a\",\"b\",\"c\"]}",
        "{\"lines\":[\"a\\nb\"]}",
        "{\"lines\":[\"\\u001B@\"]}",
        "{\"lines\":[\"\\u0000\"]}",
        "{\"lines\":[\"\\u009B\"]}",
        "{\"lines\":[\"a\"],\"x\":1}",
        "{",
      })
  void what_is_no_text_of_two_lines_is_refused(String body) {
    asked("cashier", body).put("/api/display").then().statusCode(400);
  }

  @Test
  void a_line_of_201_characters_is_refused() {
    asked("cashier", "{\"lines\":[\"" + "a".repeat(201) + "\"]}")
        .put("/api/display")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid"));
  }

  @Test
  void only_who_sells_speaks_to_the_customer() {
    asked("finance", "{\"lines\":[]}").put("/api/display").then().statusCode(403);
  }

  private static void awaitLines(String upper, String lower) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                asked("cashier", "")
                    .get("/api/simulator/display")
                    .then()
                    .statusCode(200)
                    .body("lines", equalTo(List.of(upper, lower))));
  }

  private static void awaitState(String state) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                asked("cashier", "")
                    .get("/api/devices")
                    .then()
                    .body("items.find { it.id == 'display-1' }.state", equalTo(state)));
  }

  private static RequestSpecification asked(String role, String body) {
    return given().auth().oauth2(Tokens.of(role)).contentType("application/json").body(body);
  }
}
