package coop.fourmiliere.sales.credential;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import coop.fourmiliere.testkit.MovableClock;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CredentialTest {

  @Inject MovableClock clock;

  private Gateway gateway;

  @BeforeEach
  void make() {
    gateway = Gateway.of("till-9");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void an_admin_makes_a_credential_and_sees_its_secret_once() {
    Gateway.make("{\"tillId\": \"till-9\", \"name\": \"PC comptoir\"}")
        .then()
        .statusCode(201)
        .body("tillId", equalTo("till-9"))
        .body("name", equalTo("PC comptoir"))
        .body("secret", matchesPattern("[A-Za-z0-9_-]{43}"))
        .body("createdBy", equalTo(Tokens.STAFF_ID.toString()))
        .body("createdAt", notNullValue())
        .body("revokedAt", nullValue());
  }

  @Test
  void the_list_tells_no_secret() {
    String body =
        Till.as("admin")
            .get("/api/till-credentials")
            .then()
            .statusCode(200)
            .body("items.id", hasItem(gateway.id))
            .extract()
            .asString();

    assertEquals(-1, body.indexOf("secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"tillId\": \"till 9\", \"name\": \"PC\"}",
        "{\"tillId\": \"till-9\", \"name\": \" \"}"
      })
  void a_credential_names_till_and_device(String body) {
    Gateway.make(body).then().statusCode(400).body("code", equalTo("invalid"));
  }

  @Test
  void a_secret_gives_a_token_that_names_till_and_credential() throws IOException {
    String token = gateway.token();

    JsonNode claims =
        new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]));
    assertEquals("[\"till\"]", claims.get("groups").toString());
    assertEquals(gateway.id, claims.get("sub").asText());
    assertEquals("till-9", claims.get("tillId").asText());
    assertEquals(1800, claims.get("exp").asLong() - claims.get("iat").asLong());
  }

  @Test
  void a_wrong_secret_and_an_unknown_credential_look_alike() {
    String detail =
        Gateway.prove(gateway.id, "wrong")
            .then()
            .statusCode(401)
            .body("code", equalTo("wrong-credential"))
            .extract()
            .path("detail");

    Gateway.prove(UuidV7.next().toString(), gateway.secret)
        .then()
        .statusCode(401)
        .body("code", equalTo("wrong-credential"))
        .body("detail", equalTo(detail));
  }

  @Test
  void five_wrong_secrets_lock_a_credential_for_a_minute() {
    for (int i = 0; i < 5; i++) {
      Gateway.prove(gateway.id, "wrong").then().statusCode(401);
    }
    Gateway.prove(gateway.id, gateway.secret).then().statusCode(423);
    clock.advance(Duration.ofSeconds(61));

    Gateway.prove(gateway.id, gateway.secret).then().statusCode(200);
  }

  @Test
  void a_revoked_credential_gives_no_token() {
    gateway.revoke().then().statusCode(200).body("revokedAt", notNullValue());

    Gateway.prove(gateway.id, gateway.secret)
        .then()
        .statusCode(401)
        .body("code", equalTo("wrong-credential"));
  }

  @Test
  void revoking_twice_changes_nothing() {
    String first = gateway.revoke().path("revokedAt");
    clock.advance(Duration.ofMinutes(1));

    gateway.revoke().then().statusCode(200).body("revokedAt", equalTo(first));
  }

  @Test
  void what_was_never_made_cannot_be_revoked() {
    Till.as("admin")
        .post("/api/till-credentials/" + UuidV7.next() + "/revoke")
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  @Test
  void each_credential_has_its_own_secret() {
    assertNotEquals(gateway.secret, Gateway.of("till-9").secret);
  }

  @Test
  void a_token_request_holds_a_secret() {
    Gateway.prove(gateway.id, "").then().statusCode(400).body("code", equalTo("invalid"));
  }

  @Test
  void neither_secret_nor_token_request_shows_in_a_log() {
    Secret secret = Secret.random();

    assertEquals("Secret[…]", secret.toString());
    assertEquals("ProveCredential[]", new ProveCredential(secret.text()).toString());
  }
}
