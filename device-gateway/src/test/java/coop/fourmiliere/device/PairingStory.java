package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A till's browser is joined to the gateway once, by a code that only this computer shows. */
@QuarkusTest
class PairingStory {

  @TestHTTPResource("/stream")
  URI http;

  @AfterEach
  void endAll() {
    List<String> ids = page().getList("tills.id");
    ids.forEach(this::end);
  }

  @Test
  void a_joined_till_follows_the_devices_without_anybody_signed_in() {
    String key = join();

    try (TillClient till = TillClient.connect(stream(), key, "http://localhost:8080")) {
      till.await("device.weight.v1", data -> true);
    }
  }

  @Test
  void a_joined_till_weighs_and_sees_its_devices() {
    String key = join();

    as(key).get("/api/devices").then().statusCode(200).body("items.id", hasItem("scale-1"));
    as(key)
        .contentType(ContentType.JSON)
        .body("{\"unitPriceCents\": 250}")
        .put("/api/scales/scale-1/order")
        .then()
        .statusCode(204);
  }

  @Test
  void a_joined_till_prints() {
    String key = join();
    String id = UuidV7.next().toString();

    as(key)
        .contentType(ContentType.JSON)
        .body("{\"paper\": {\"elements\": [{\"kind\": \"text\", \"left\": \"Bonjour\"}]}}")
        .put("/api/prints/" + id)
        .then()
        .statusCode(201);
  }

  @Test
  void a_joined_till_may_not_do_what_takes_the_shop_role() {
    as(join()).get("/api/journal").then().statusCode(403).body("code", equalTo("forbidden"));
  }

  @Test
  void a_till_that_was_retired_comes_in_no_more() {
    String key = join();

    endAll();

    as(key).get("/api/devices").then().statusCode(401).body("code", equalTo("unauthorized"));
    assertEquals(401, TillClient.statusOf(stream(), key, null));
  }

  @Test
  void a_code_counts_once() {
    String code = page().getString("code");
    join(code).then().statusCode(201);

    join(code).then().statusCode(403).body("code", equalTo("pairing-code-wrong"));
  }

  @Test
  void a_code_may_be_typed_as_the_page_shows_it() {
    String code = page().getString("code");

    join(code.substring(0, 3) + " " + code.substring(3)).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"code\": \"12345x\", \"name\": \"caisse-1\"}",
        "{\"code\": \"123456\", \"name\": \"\"}",
        "{\"code\": \"123456\", \"name\": \"la caisse\"}",
      })
  void what_is_no_code_or_no_till_is_told(String wish) {
    given()
        .contentType(ContentType.JSON)
        .body(wish)
        .post("/api/pairings")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid"));
  }

  @Test
  void the_page_names_the_joined_tills_and_none_of_their_keys() {
    String key = join();

    JsonPath page = page();

    assertEquals(List.of("caisse-1"), page.getList("tills.name"));
    assertFalse(page.prettify().contains(key.substring(key.lastIndexOf('.') + 1)));
  }

  @Test
  void a_key_is_on_the_disk_only_as_its_hash_and_for_its_owner_alone() throws IOException {
    String key = join();

    Path file = file();
    assertFalse(Files.readString(file).contains(key.substring(key.lastIndexOf('.') + 1)));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "evil.example:8081", "192.168.1.20:8081"})
  void the_code_is_not_for_pages_by_another_name(String host) {
    given()
        .header("Host", host)
        .get("/api/pairing")
        .then()
        .statusCode(403)
        .body("code", equalTo("not-on-this-computer"));
  }

  @Test
  void the_code_is_not_for_who_comes_through_another_server() {
    given()
        .header("X-Forwarded-For", "192.168.1.20")
        .get("/api/pairing")
        .then()
        .statusCode(403)
        .body("code", equalTo("not-on-this-computer"));
  }

  @Test
  void a_till_is_not_retired_from_another_page() {
    join();

    String id = page().getString("tills[0].id");
    given()
        .header("Host", "localhost:8080")
        .post("/api/pairing/" + id + "/end")
        .then()
        .statusCode(403);

    assertEquals(List.of(id), page().getList("tills.id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pairing.0192f0c1-2a3b-7c4d-8e5f-001122334455.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "pairing.x.y",
        "pairing."
      })
  void a_key_that_nobody_was_given_is_refused(String key) {
    as(key).get("/api/devices").then().statusCode(401);
  }

  @Test
  void a_key_with_another_secret_is_refused() {
    String key = join();
    char last = key.charAt(key.length() - 1);

    String other = key.substring(0, key.length() - 1) + (last == 'A' ? 'Q' : 'A');

    as(other).get("/api/devices").then().statusCode(401);
  }

  @Test
  void people_come_in_as_before() {
    as(Tokens.of("cashier")).get("/api/devices").then().statusCode(200);
  }

  @Test
  void at_most_twenty_tills_are_joined() {
    for (int count = 0; count < 20; count++) {
      join();
    }

    join(page().getString("code"))
        .then()
        .statusCode(409)
        .body("code", equalTo("too-many-pairings"));
  }

  private String join() {
    return join(page().getString("code")).then().statusCode(201).extract().path("key");
  }

  private static Response join(String code) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"code\": \"%s\", \"name\": \"caisse-1\"}".formatted(code))
        .post("/api/pairings");
  }

  private static JsonPath page() {
    return given().get("/api/pairing").then().statusCode(200).extract().jsonPath();
  }

  private void end(String id) {
    given().post("/api/pairing/" + id + "/end").then().statusCode(204);
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  private static Path file() {
    return Path.of(ConfigProvider.getConfig().getValue("fourmiliere.journal.file", String.class))
        .resolveSibling("pairings.json");
  }

  private URI stream() {
    return URI.create(http.toString().replace("http:", "ws:"));
  }
}
