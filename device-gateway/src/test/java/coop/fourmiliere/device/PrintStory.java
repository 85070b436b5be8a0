package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A till prints over HTTP on the simulated printer. */
@QuarkusTest
class PrintStory {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final String id = UuidV7.next().toString();
  private final String name = "Poires " + id;

  @BeforeEach
  @AfterEach
  void refill() {
    asked("{\"paper\":\"ok\",\"cover\":\"closed\"}").post("/api/simulator/printer");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                asked("")
                    .get("/api/devices")
                    .then()
                    .body("items.find { it.id == 'printer-1' }.state", equalTo("connected")));
  }

  @Test
  void a_paper_is_printed_once() {
    asked(paper(name))
        .put("/api/prints/" + id)
        .then()
        .statusCode(201)
        .body("id", equalTo(id))
        .body("printer", equalTo("printer-1"));
    awaitState("printed");
    asked(paper(name))
        .put("/api/prints/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("printed"));
    asked(paper("Pommes"))
        .put("/api/prints/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("print-differs"));

    asked("")
        .get("/api/simulator/printer")
        .then()
        .statusCode(200)
        .body("lines.findAll { it.text.contains('" + id + "') }.size()", equalTo(1))
        .body("lines.kind", hasItem("cut"));
  }

  @Test
  void a_paper_that_was_printed_comes_again_as_a_duplicate() {
    asked(paper(name)).put("/api/prints/" + id).then().statusCode(201);
    awaitState("printed");

    asked("").post("/api/prints/" + id + "/again").then().statusCode(200);

    awaitState("printed");
    asked("")
        .get("/api/simulator/printer")
        .then()
        .body("lines.text", hasItem("** DUPLICATA **"))
        .body("lines.findAll { it.text.contains('" + id + "') }.size()", equalTo(2));
  }

  @Test
  void without_paper_the_job_waits_and_the_list_of_devices_says_why() {
    asked("{\"paper\":\"out\"}").post("/api/simulator/printer").then().statusCode(204);
    asked(paper(name)).put("/api/prints/" + id).then().statusCode(201);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                asked("")
                    .get("/api/devices")
                    .then()
                    .body("items.find { it.id == 'printer-1' }.state", equalTo("disconnected"))
                    .body(
                        "items.find { it.id == 'printer-1' }.lastError",
                        equalTo("the paper is out")));
    asked("")
        .get("/api/prints/" + id)
        .then()
        .body("state", equalTo("waiting"))
        .body("message", equalTo("the paper is out"));
    asked("").post("/api/prints/" + id + "/again").then().statusCode(409);

    asked("{\"paper\":\"near-end\"}").post("/api/simulator/printer").then().statusCode(204);

    awaitState("printed");
  }

  @Test
  void the_preview_is_text_in_the_printers_own_width() {
    asked(paper("Œufs")).put("/api/prints/" + id).then().statusCode(201);

    asked("")
        .get("/api/prints/" + id + "/text")
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(containsString("OEufs" + " ".repeat(37) + "3,09 €\n- - "));
  }

  @Test
  void the_preview_is_a_picture_as_wide_as_the_print() throws IOException {
    asked(paper(name)).put("/api/prints/" + id).then().statusCode(201);

    byte[] png =
        asked("")
            .get("/api/prints/" + id + "/png")
            .then()
            .statusCode(200)
            .contentType("image/png")
            .extract()
            .asByteArray();

    assertEquals(576, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
    asked("").get("/api/prints").then().body("items[0].id", equalTo(id));
    asked("").get("/api/prints/" + UuidV7.next() + "/png").then().statusCode(404);
    given().get("/api/prints/" + id + "/png").then().statusCode(401);
  }

  @Test
  void the_drawer_is_opened_by_who_runs_the_shop_with_a_reason() {
    String kick = "{\"id\":\"" + id + "\",\"reason\":\"rendre la monnaie\"}";
    asked(kick).post("/api/drawer/kick").then().statusCode(403);
    given()
        .contentType("application/json")
        .body(kick)
        .post("/api/drawer/kick")
        .then()
        .statusCode(401);
    as("shop", "{\"reason\":\" \"}")
        .post("/api/drawer/kick")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid"));
    int before = openings();

    as("shop", kick).post("/api/drawer/kick").then().statusCode(201);
    as("shop", kick).post("/api/drawer/kick").then().statusCode(200);

    awaitState("printed");
    assertEquals(before + 1, openings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};                                                            400; invalid",
        "{\"paper\":{\"elements\":[]}};                                 400; invalid",
        "{\"paper\":{\"elements\":[{\"kind\":\"poem\"}]}};              400; malformed-body",
        "{\"paper\":{\"elements\":[{\"kind\":\"rule\"}],\"x\":1}};      400; malformed-body",
        "{\"paper\":{\"elements\":[{\"kind\":\"ean13\",\"digits\":\"5400141234560\"}]}};"
            + " 400; malformed-body",
        "{\"paper\":{\"elements\":[{\"kind\":\"text\",\"left\":\"\\u001bp\"}]}}; 400; invalid",
        "{\"paper\":{\"elements\":[{\"kind\":\"drawer\"}]}};            422; drawer-without-paper",
        "{\"paper\":{\"elements\":[{\"kind\":\"rule\"}]},\"printer\":\"p9\"}; 404; no-printer",
      })
  void a_wish_that_makes_no_sense_is_refused(String body, int status, String code) {
    asked(body)
        .put("/api/prints/" + id)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void what_was_never_sent_is_not_found_and_nobody_prints_without_a_token() {
    asked("").get("/api/prints/" + id).then().statusCode(404).body("code", equalTo("no-print"));
    for (String form : List.of("/text", "/png")) {
      asked("")
          .get("/api/prints/" + id + form)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("code", equalTo("no-print"));
    }
    given()
        .contentType("application/json")
        .body(paper(name))
        .put("/api/prints/" + id)
        .then()
        .statusCode(401);
    as("finance", paper(name)).put("/api/prints/" + id).then().statusCode(403);
  }

  private void awaitState(String state) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> asked("").get("/api/prints/" + id).then().body("state", equalTo(state)));
  }

  private static int openings() {
    return asked("").get("/api/simulator/printer").then().extract().path("drawerOpenings");
  }

  private static String paper(String name) {
    return """
        {"paper":{"elements":[
          {"kind":"text","left":"%s","right":"3,09 €"},{"kind":"cut"}]}}
        """
        .formatted(name);
  }

  private static RequestSpecification asked(String body) {
    return as("cashier", body);
  }

  private static RequestSpecification as(String role, String body) {
    return given().auth().oauth2(Tokens.of(role)).contentType("application/json").body(body);
  }
}
