package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.device.journal.RealJournals;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is weighed is in the journal, and the shop can look into it. */
@QuarkusTest
class JournalStory {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SHOP = "shop";
  private static final String FILE = "fourmiliere.journal.file";

  @TestHTTPResource("/stream")
  URI http;

  @Inject Journal journal;

  @Test
  void a_weighing_is_in_the_journal_under_the_id_that_the_till_got() {
    JsonNode frame = weigh(2345);

    JsonNode line = exported(frame.get("id").asText());

    assertEquals("weighing", line.get("kind").asText());
    assertEquals(frame.get("data"), line.get("json"));
    assertTrue(line.get("sequence").asLong() > 0);
    assertFalse(line.get("writtenAt").asText().isEmpty());
  }

  @Test
  void the_shop_sees_how_the_journal_is() {
    exported(weigh(1111).get("id").asText());

    given()
        .auth()
        .oauth2(Tokens.of(SHOP))
        .get("/api/journal")
        .then()
        .statusCode(200)
        .body("state", equalTo("ok"))
        .body("message", nullValue())
        .body("entries", greaterThan(0))
        .body("bytes", greaterThan(0))
        .body("oldest.size()", greaterThan(10))
        .body("newest.size()", greaterThan(10));
  }

  @Test
  void health_and_metrics_tell_of_the_journal() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", hasItem("journal"))
        .body("checks.find { it.name == 'journal' }.status", equalTo("UP"))
        .body("checks.find { it.name == 'journal' }.data.state", equalTo("ok"));
    String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
    assertTrue(metrics.contains("\nfourmiliere_journal_bytes"), metrics);
  }

  @Test
  void an_export_has_only_its_time_and_kind() {
    JsonNode line = exported(weigh(3333).get("id").asText());
    String writtenAt = line.get("writtenAt").asText();

    assertTrue(export("from=" + writtenAt).contains(line), "the beginning is in it");
    assertFalse(export("to=" + writtenAt).contains(line), "the end is not");
    assertTrue(export("kind=weighing").contains(line));
    assertEquals(List.of(), export("kind=print_job&to=2020-01-01T00:00:00%2B01:00"));
  }

  @Test
  void an_entry_that_is_no_json_is_exported_as_text() {
    UUID id = UuidV7.next();
    journal.append(EntryKind.PRINT_OUTCOME, id, "no\njson");

    assertEquals("no\njson", exported(id.toString()).get("json").asText());
  }

  @Test
  void without_a_journal_scale_and_till_go_on_and_the_weighing_is_kept_later() throws Exception {
    Path folder = Path.of(ConfigProvider.getConfig().getValue(FILE, String.class)).getParent();
    Path away = Files.move(folder, folder.resolveSibling("away"));
    Files.createFile(folder);
    awaitState("unavailable");

    String id = weigh(4444).get("id").asText();

    given()
        .auth()
        .oauth2(Tokens.of(SHOP))
        .get("/api/journal/export")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("code", equalTo("journal-unavailable"))
        .body("detail", containsString("can't be written"));
    given().get("/q/health/ready").then().statusCode(200);
    Files.delete(folder);
    Files.move(away, folder);
    awaitState("ok");
    assertEquals(4444, exported(id).get("json").get("netGrams").asInt());
  }

  @Test
  void what_can_be_read_of_the_journals_that_were_set_aside_is_exported(@TempDir Path other)
      throws Exception {
    Path folder = Path.of(ConfigProvider.getConfig().getValue(FILE, String.class)).getParent();
    Path ruin = folder.resolve("journal.damaged-20261124T180000Z.db");
    Path damaged = folder.resolve("journal.damaged-20261125T180000Z.db");
    Journal old = RealJournals.open(other, Clock.systemUTC());
    for (int at = 1; at <= 3; at++) {
      old.append(EntryKind.TICKET, UuidV7.next(), "{\"name\":\"Pommes " + at + "\"}");
    }
    RealJournals.close(old);
    String bytes = Files.readString(other.resolve("journal.db"), ISO_8859_1);
    Files.writeString(damaged, bytes.replace("Pommes 2", "Pommas 2"), ISO_8859_1);
    Files.writeString(ruin, "no database, and longer than nothing at all");

    try {
      List<JsonNode> lines = exportOfDamaged();

      assertEquals(List.of("", "Pommes 1", "Pommes 3", ""), each(lines, "/json/name"));
      assertEquals(
          List.of("journal.damaged-20261124T180000Z.db", "", "", damaged.getFileName().toString()),
          each(lines, "/file"));
      assertEquals(List.of("0", "", "", "2"), each(lines, "/entries"));
      assertEquals(List.of("0", "", "", "1"), each(lines, "/unproven"));
      assertTrue(lines.get(0).get("failure").asText().contains("not a database"));
      assertFalse(lines.get(3).has("failure"));
    } finally {
      Files.delete(damaged);
      Files.delete(ruin);
    }
  }

  private static List<JsonNode> exportOfDamaged() {
    return given()
        .auth()
        .oauth2(Tokens.of(SHOP))
        .get("/api/journal/damaged/export")
        .then()
        .statusCode(200)
        .contentType("application/x-ndjson")
        .extract()
        .asString()
        .lines()
        .map(JournalStory::read)
        .toList();
  }

  private static List<String> each(List<JsonNode> lines, String pointer) {
    return lines.stream().map(line -> line.at(pointer).asText()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=yesterday", "to=2026-11-25", "kind=till"})
  void a_wish_that_makes_no_sense_is_refused(String query) {
    given()
        .auth()
        .oauth2(Tokens.of(SHOP))
        .get("/api/journal/export?" + query)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid"));
  }

  @ParameterizedTest
  @CsvSource({
    "cashier, /api/journal",
    "cashier, /api/journal/export",
    "finance, /api/journal",
    "till,    /api/journal/export",
    "cashier, /api/journal/damaged/export",
  })
  void the_journal_is_not_for_other_roles(String role, String path) {
    given().auth().oauth2(Tokens.of(role)).get(path).then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/journal", "/api/journal/export", "/api/journal/damaged/export"})
  void the_journal_is_not_for_strangers(String path) {
    given().get(path).then().statusCode(401).body("code", equalTo("unauthorized"));
  }

  private JsonNode weigh(int grams) {
    URI stream = URI.create(http.toString().replace("http:", "ws:"));
    try (TillClient till = TillClient.connect(stream, Tokens.of("cashier"), null)) {
      put(0);
      till.await("device.weight.v1", data -> data.get("state").asText().equals("zero"));
      put(grams);
      return till.await("device.weighed.v1", data -> data.get("netGrams").asInt() == grams);
    }
  }

  private static void awaitState(String state) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                given()
                    .auth()
                    .oauth2(Tokens.of(SHOP))
                    .get("/api/journal")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("state")
                    .equals(state));
  }

  private static void put(int grams) {
    given()
        .auth()
        .oauth2(Tokens.of("cashier"))
        .contentType("application/json")
        .body("{\"grams\":" + grams + "}")
        .post("/api/simulator/scale")
        .then()
        .statusCode(204);
  }

  /** Waits for it: it is kept after the till has it. */
  private static JsonNode exported(String id) {
    return await("entry " + id)
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                export("").stream()
                    .filter(line -> line.get("id").asText().equals(id))
                    .findFirst()
                    .orElse(null),
            line -> line != null);
  }

  private static List<JsonNode> export(String query) {
    return given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(Tokens.of(SHOP))
        .get("/api/journal/export" + (query.isEmpty() ? "" : "?" + query))
        .then()
        .statusCode(200)
        .contentType("application/x-ndjson")
        .header("Content-Disposition", "attachment; filename=\"journal.ndjson\"")
        .extract()
        .asString()
        .lines()
        .map(JournalStory::read)
        .toList();
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
