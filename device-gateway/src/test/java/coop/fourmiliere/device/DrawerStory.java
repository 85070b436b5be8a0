package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who opens the drawer, for what, and who is told. */
@QuarkusTest
class DrawerStory {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String OPENED = "device.drawer-opened.v1";
  private static final String CASH_SALE =
      "{\"kind\":\"sale\",\"body\":{\"tenders\":[{\"kind\":\"cash\",\"amountCents\":435}]}}";

  @TestHTTPResource("/stream")
  URI http;

  private final String id = UuidV7.next().toString();
  private final String ticket = UuidV7.next().toString();
  private TillClient till;

  @BeforeEach
  void connect() {
    URI stream = URI.create(http.toString().replace("http:", "ws:"));
    till = TillClient.connect(stream, Tokens.of("cashier"), null);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as("cashier", "")
                    .get("/api/devices")
                    .then()
                    .body("items.find { it.id == 'printer-1' }.state", equalTo("connected")));
  }

  @AfterEach
  void leaveNothingWaiting() {
    till.close();
    as("cashier", "").post("/api/tickets/" + ticket + "/acknowledged");
  }

  @Test
  void a_cashier_opens_it_for_a_ticket_that_is_kept_and_once() {
    String paper = paper(",\"ticketId\":\"" + ticket + "\"");
    as("cashier", paper)
        .put("/api/prints/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("ticket-not-kept"))
        .body("detail", containsString("/device/api/tickets/" + ticket));
    as("cashier", CASH_SALE).put("/api/tickets/" + ticket);
    int before = openings();

    as("cashier", paper).put("/api/prints/" + id).then().statusCode(201);

    awaitPrinted();
    as("cashier", paper).put("/api/prints/" + id).then().statusCode(200);
    as("cashier", paper)
        .put("/api/prints/" + UuidV7.next())
        .then()
        .statusCode(409)
        .body("code", equalTo("drawer-opened-already"));
    assertEquals(before + 1, openings());
    assertTrue(till.frames(OPENED).isEmpty());
  }

  @Test
  void a_cashier_does_not_open_it_with_just_any_paper() {
    int before = openings();

    as("cashier", paper(""))
        .put("/api/prints/" + id)
        .then()
        .statusCode(403)
        .body("code", equalTo("drawer-needs-ticket"))
        .body("detail", containsString("ticketId"));

    as("cashier", "").get("/api/prints/" + id).then().statusCode(404);
    assertEquals(before, openings());
  }

  @Test
  void a_paper_of_the_shop_role_without_a_ticket_opens_it_and_is_told() {
    as("shop", paper("")).put("/api/prints/" + id).then().statusCode(201);

    JsonNode frame = till.await(OPENED, data -> data.path("reason").asText().equals(id));
    assertEquals("asked", frame.at("/data/cause").asText());
    assertEquals(Tokens.STAFF_ID.toString(), frame.at("/data/openedBy").asText());
  }

  @Test
  void an_opening_without_a_sale_is_in_stream_kafka_journal_and_on_the_page() {
    String reason = "monnaie " + id;
    as("shop", "{\"id\":\"%s\",\"reason\":\"%s\"}".formatted(id, reason))
        .post("/api/drawer/kick")
        .then()
        .statusCode(201);

    JsonNode frame = till.await(OPENED, data -> data.path("reason").asText().equals(reason));

    Contracts.checkLike(OPENED, Contracts.sample(OPENED), frame.get("data"));
    assertEquals("printer-1", frame.at("/data/deviceId").asText());
    ConsumerRecord<String, String> copy = copy(UUID.fromString(frame.get("id").asText()));
    assertEquals(frame.get("data").toString(), copy.value());
    assertEquals("till-1", copy.key());
    as("shop", "")
        .get("/api/journal/export?from=2020-01-01T00:00:00Z&kind=drawer_opening")
        .then()
        .statusCode(200)
        .body(containsString(reason));
    as("cashier", "")
        .get("/api/status")
        .then()
        .body("drawerOpenings[0].reason", equalTo(reason))
        .body("drawerOpenings[0].badge", equalTo("1001"))
        .body("drawerOpenings[0].cause", equalTo("asked"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "closed"})
  void whoever_looks_sees_whether_the_drawer_is_open(String state) {
    String drawer = "{\"drawer\":\"%s\"}".formatted(state);

    as("cashier", drawer).post("/api/simulator/printer").then().statusCode(204);

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as("cashier", "")
                    .get("/api/status")
                    .then()
                    .body("devices.find { it.device.id == 'printer-1' }.drawer", equalTo(state)));
  }

  @Test
  void an_opening_by_hand_is_told_without_a_person_and_a_reason() {
    String[] hand = {"closed", "open"};
    AtomicInteger turn = new AtomicInteger();
    // The printer is asked now and then, and an opening soon after an order counts as asked for.
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(1_500))
        .until(
            () -> {
              String drawer = "{\"drawer\":\"%s\"}".formatted(hand[turn.getAndIncrement() % 2]);
              as("cashier", drawer).post("/api/simulator/printer").then().statusCode(204);
              return till.frames(OPENED).stream().anyMatch(DrawerStory::isByHand);
            });

    JsonNode frame = till.frames(OPENED).stream().filter(DrawerStory::isByHand).findFirst().get();
    Contracts.checkLike(OPENED, Contracts.sample(OPENED, "by-hand"), frame.get("data"));
    ConsumerRecord<String, String> copy = copy(UUID.fromString(frame.get("id").asText()));
    assertEquals(frame.get("data").toString(), copy.value());
  }

  private static boolean isByHand(JsonNode frame) {
    return frame.at("/data/cause").asText().equals("by-hand");
  }

  private void awaitPrinted() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as("cashier", "")
                    .get("/api/prints/" + id)
                    .then()
                    .body("state", equalTo("printed")));
  }

  private static int openings() {
    return as("cashier", "").get("/api/simulator/printer").then().extract().path("drawerOpenings");
  }

  private static ConsumerRecord<String, String> copy(UUID id) {
    return await("the copy in device.status")
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () ->
                EventProbe.readAll("device.status").stream()
                    .filter(event -> id.toString().equals(EventProbe.header(event, "ce_id")))
                    .findFirst()
                    .orElse(null),
            event -> event != null);
  }

  private String paper(String more) {
    return """
        {"paper":{"elements":[{"kind":"drawer"},{"kind":"text","left":"%s"},{"kind":"cut"}]}%s}
        """
        .formatted(id, more);
  }

  private static RequestSpecification as(String role, String body) {
    return given().auth().oauth2(Tokens.of(role)).contentType("application/json").body(body);
  }
}
