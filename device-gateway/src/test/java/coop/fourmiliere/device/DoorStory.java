package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may come in, from which page, and for how long. */
@QuarkusTest
class DoorStory {

  private static final String CASHIER = "cashier";

  @TestHTTPResource("/stream")
  URI http;

  @Test
  void a_stream_without_token_is_refused() {
    assertEquals(401, TillClient.statusOf(stream(), null, null));
  }

  @Test
  void a_stream_with_an_expired_token_is_refused() {
    assertEquals(401, TillClient.statusOf(stream(), Tokens.expired(CASHIER), null));
  }

  @Test
  void a_stream_with_a_damaged_token_is_refused() {
    assertEquals(401, TillClient.statusOf(stream(), Tokens.of(CASHIER) + "x", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"finance", "till", "nobody"})
  void a_stream_is_not_for_other_roles(String role) {
    assertEquals(403, TillClient.statusOf(stream(), Tokens.of(role), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "https://shop.example.be",
        "https://caisse.example.be",
        "HTTPS://Shop.Example.BE"
      })
  void a_page_of_a_configured_origin_may_listen(String origin) {
    assertEquals(101, TillClient.statusOf(stream(), Tokens.of(CASHIER), origin));
  }

  @Test
  void a_page_of_the_gateway_itself_may_listen() {
    String own = "http://localhost:" + http.getPort();

    assertEquals(101, TillClient.statusOf(stream(), Tokens.of(CASHIER), own));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://shop.example.be",
        "https://shop.example.be:444",
        "https://shop.example.be.evil.example",
        "http://localhost:8081",
        "null"
      })
  void a_page_of_another_origin_may_not_even_with_a_token(String origin) {
    assertEquals(403, TillClient.statusOf(stream(), Tokens.of(CASHIER), origin));
  }

  @Test
  void a_page_that_rebinds_its_name_to_this_computer_is_refused() {
    given()
        .header("Host", "evil.example:" + http.getPort())
        .header("Origin", "http://evil.example:" + http.getPort())
        .auth()
        .oauth2(Tokens.of(CASHIER))
        .get("/api/devices")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("origin-not-allowed"))
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void the_end_of_the_token_closes_the_stream() throws Exception {
    Instant until = Instant.now().plusSeconds(6);
    try (TillClient till = TillClient.connect(stream(), tokenUntil(until), null)) {
      till.await("device.weight.v1", data -> true);

      int code = till.closeCode();

      assertEquals(1008, code);
      assertFalse(Instant.now().isBefore(until.truncatedTo(ChronoUnit.SECONDS)), "not before");
    }
  }

  @Test
  void the_browsers_question_is_answered_for_a_configured_origin() {
    given()
        .header("Origin", "http://localhost:8080")
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "authorization")
        .header("Access-Control-Request-Private-Network", "true")
        .header("Access-Control-Request-Local-Network", "true")
        .options("/api/devices")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "http://localhost:8080")
        .header("Access-Control-Allow-Methods", "GET, POST, PUT")
        .header("Access-Control-Allow-Headers", "authorization, content-type")
        .header("Access-Control-Allow-Private-Network", "true")
        .header("Access-Control-Allow-Local-Network", "true")
        .header("Vary", "Origin");
  }

  @Test
  void the_browsers_question_is_refused_for_another_origin() {
    given()
        .header("Origin", "https://evil.example")
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Private-Network", "true")
        .options("/api/devices")
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue())
        .header("Access-Control-Allow-Private-Network", nullValue());
  }

  @Test
  void an_answer_to_a_configured_origin_may_be_read_by_its_page() {
    given()
        .header("Origin", "https://shop.example.be")
        .auth()
        .oauth2(Tokens.of(CASHIER))
        .get("/api/devices")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://shop.example.be");
  }

  @Test
  void the_devices_are_listed_with_their_state() {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                given()
                    .auth()
                    .oauth2(Tokens.of(CASHIER))
                    .get("/api/devices")
                    .then()
                    .statusCode(200)
                    .body(
                        "items.id",
                        equalTo(
                            List.of(
                                "display-1", "printer-1", "scale-1", "scanner-1", "terminal-1")))
                    .body(
                        "items.kind",
                        equalTo(List.of("display", "printer", "scale", "scanner", "terminal")))
                    .body("items[0].state", notNullValue())
                    .body("items[0].port", notNullValue()));
  }

  @Test
  void the_devices_are_not_listed_without_a_token() {
    given().get("/api/devices").then().statusCode(401).body("code", equalTo("unauthorized"));
  }

  @Test
  void the_devices_are_not_listed_for_other_roles() {
    given()
        .auth()
        .oauth2(Tokens.of("finance"))
        .get("/api/devices")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/metrics", "/q/openapi", "/simulator/"})
  void what_holds_no_secret_is_open(String path) {
    given().get(path).then().statusCode(200);
  }

  private URI stream() {
    return URI.create(http.toString().replace("http:", "ws:"));
  }

  private static String tokenUntil(Instant until) throws GeneralSecurityException {
    String key = ConfigProvider.getConfig().getValue("smallrye.jwt.sign.key", String.class);
    return Jwt.issuer("fourmiliere")
        .subject(Tokens.STAFF_ID.toString())
        .upn("1001")
        .groups(Set.of(CASHIER))
        .expiresAt(until)
        .sign(KeyUtils.decodePrivateKey(key));
  }
}
