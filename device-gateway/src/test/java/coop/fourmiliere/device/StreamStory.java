package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.logging.Log;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From bytes on a serial line, through parser and stream, to the till and to Kafka. */
@QuarkusTest
@WithTestResource(value = GatewayServers.class, scope = TestResourceScope.GLOBAL)
class StreamStory {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String SCANNED = "device.scanned.v1";
  private static final String WEIGHED = "device.weighed.v1";
  private static final String WELCOME = "device.welcome.v1";
  private static final String WEIGHT = "device.weight.v1";
  private static final String STATUS = "device.device-status-changed.v1";

  @TestHTTPResource("/stream")
  URI http;

  private TillClient till;

  @BeforeEach
  void connect() {
    post("scale/plug", "");
    post("scanner/plug", "");
    put(0, true);
    till = TillClient.connect(stream(), Tokens.of("cashier"), null);
    till.await(WEIGHT, data -> state(data).equals("zero"));
    till.await(STATUS, data -> isConnected(data, "scanner"));
    awaitLine();
    till.forget();
  }

  /** A scanner that was plugged in a moment ago is on a new line, which must be open first. */
  private void awaitLine() {
    List<String> codes = new ArrayList<>();
    await()
        .atMost(SOON)
        .until(
            () -> {
              codes.add(freshCode());
              scan(codes.get(codes.size() - 1));
              return !till.frames(SCANNED).isEmpty();
            });
    String last = codes.get(codes.size() - 1);
    till.await(SCANNED, data -> data.get("code").asText().equals(last));
  }

  @AfterEach
  void disconnect() {
    till.close();
  }

  @Test
  void a_scan_reaches_till_and_kafka_under_one_id() {
    String code = freshCode();

    scan(code);

    JsonNode frame = till.await(SCANNED, data -> data.get("code").asText().equals(code));
    UUID id = UUID.fromString(frame.get("id").asText());
    assertTrue(UuidV7.isV7(id));
    assertEquals("scanner-1", frame.get("data").get("deviceId").asText());
    assertEquals("till-1", frame.get("data").get("tillId").asText());
    ConsumerRecord<String, String> copy = copy("device.scan", id);
    assertEquals(frame.get("data").toString(), copy.value());
    assertEquals("till-1", copy.key());
    assertEquals(SCANNED, EventProbe.header(copy, "ce_type"));
    assertEquals("/device-gateway", EventProbe.header(copy, "ce_source"));
    assertEquals("till-1", EventProbe.header(copy, "ce_subject"));
    assertEquals(frame.get("time").asText(), EventProbe.header(copy, "ce_time"));
    assertEquals("1.0", EventProbe.header(copy, "ce_specversion"));
    assertTrue(Long.parseLong(EventProbe.header(copy, "aggregate-version")) > 0);
    assertTrue(
        EventProbe.header(copy, "traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    Contracts.checkLike(SCANNED, Contracts.sample(SCANNED), frame.get("data"));
  }

  @Test
  void the_scanners_prefix_becomes_the_symbology() {
    scan("]E05400141234565");

    JsonNode frame = till.await(SCANNED, data -> data.has("symbology"));
    assertEquals("5400141234565", frame.get("data").get("code").asText());
    assertEquals("EAN-13", frame.get("data").get("symbology").asText());
  }

  @Test
  void a_code_that_is_read_twice_in_a_moment_is_one_scan() {
    String code = freshCode();

    scan(code + "\u001D");
    scan(code + "\u001D");
    scan("END-" + code);

    till.await(SCANNED, data -> data.get("code").asText().equals("END-" + code));
    assertEquals(2, till.frames(SCANNED).size());
  }

  @Test
  void a_load_moves_before_it_is_stable_and_is_weighed_once() {
    put(1234, false);
    till.await(WEIGHT, data -> state(data).equals("moving"));
    put(1234, true);

    JsonNode stable = till.await(WEIGHT, data -> state(data).equals("stable"));
    assertEquals(1234, stable.get("data").get("grams").asInt());
    List<String> states = till.frames(WEIGHT).stream().map(f -> state(f.get("data"))).toList();
    assertTrue(states.indexOf("moving") >= 0, states.toString());
    assertTrue(states.indexOf("moving") < states.indexOf("stable"), states.toString());
    JsonNode weighed = till.await(WEIGHED, data -> data.get("netGrams").asInt() == 1234);
    assertEquals(stable.get("data").get("weighingId").asText(), weighed.get("id").asText());
    assertEquals("0230312E3233340D", weighed.get("data").get("rawHex").asText());
    ConsumerRecord<String, String> copy =
        copy("device.weighing", UUID.fromString(weighed.get("id").asText()));
    assertEquals(weighed.get("data").toString(), copy.value());
    Contracts.checkLike(WEIGHED, Contracts.sample(WEIGHED), weighed.get("data"));
    int again = till.frames(WEIGHT).size() + 4;
    await().atMost(SOON).until(() -> till.frames(WEIGHT).size() >= again);
    assertEquals(1, till.frames(WEIGHED).size());
  }

  @Test
  void a_load_that_never_rests_has_no_weight() {
    put(1234, false);

    till.await(WEIGHT, data -> state(data).equals("moving"));
    await().atMost(SOON).until(() -> till.frames(WEIGHT).size() >= 8);
    assertEquals(List.of(), till.frames(WEIGHED));
    for (JsonNode frame : till.frames(WEIGHT)) {
      assertFalse(frame.get("data").has("grams"), frame.toString());
      assertFalse(frame.get("data").has("weighingId"), frame.toString());
    }
  }

  @Test
  void a_till_that_was_away_for_a_moment_is_told_what_it_missed() {
    String seen = freshCode();
    scan(seen);
    String last =
        till.await(SCANNED, data -> data.get("code").asText().equals(seen)).get("id").asText();
    till.close();
    String missed = freshCode();
    try (TillClient other = welcomed()) {
      scan(missed);
      other.await(SCANNED, data -> data.get("code").asText().equals(missed));
    }

    till = connectAfter(last);

    till.await(SCANNED, data -> data.get("code").asText().equals(missed));
    assertEquals(1, till.frames(SCANNED).size());
    till.await(WELCOME, data -> !data.get("missed").asBoolean());
  }

  @Test
  void a_till_is_told_when_the_gateway_does_not_know_any_more_what_it_missed() {
    UUID yesterday = UuidV7.next(Instant.now().minus(Duration.ofDays(1)));
    till.close();

    till = connectAfter(yesterday.toString());

    till.await(WELCOME, data -> data.get("missed").asBoolean());
    till.close();
    till = TillClient.connect(stream(), Tokens.of("cashier"), null);
    till.await(WELCOME, data -> !data.get("missed").asBoolean());
  }

  @Test
  void a_till_that_saw_nothing_but_the_welcome_missed_what_came_after_it() {
    till.close();
    till = TillClient.connect(stream(), Tokens.of("cashier"), null);
    JsonNode welcome = till.await(WELCOME, data -> true);
    assertTrue(UuidV7.isV7(UUID.fromString(welcome.get("id").asText())));
    till.close();
    String missed = freshCode();
    try (TillClient other = welcomed()) {
      scan(missed);
      other.await(SCANNED, data -> data.get("code").asText().equals(missed));
    }

    till = connectAfter(welcome.get("id").asText());

    till.await(WELCOME, data -> !data.get("missed").asBoolean());
    assertEquals(
        List.of(missed),
        till.frames(SCANNED).stream().map(f -> f.get("data").get("code").asText()).toList());
  }

  @Test
  void a_till_that_names_its_last_frame_badly_just_follows() {
    String code = freshCode();
    till.close();

    till = connectAfter("yesterday");
    till.await(STATUS, data -> isConnected(data, "scanner"));
    scan(code);

    till.await(SCANNED, data -> data.get("code").asText().equals(code));
  }

  @Test
  void the_same_load_put_again_is_another_weighing() {
    put(500, true);
    JsonNode first = till.await(WEIGHED, data -> data.get("netGrams").asInt() == 500);
    till.forget();
    put(0, true);
    till.await(WEIGHT, data -> state(data).equals("zero"));
    till.forget();
    put(500, true);
    JsonNode second = till.await(WEIGHED, data -> data.get("netGrams").asInt() == 500);
    assertNotEquals(first.get("id"), second.get("id"));
    assertEquals(
        first.get("data").get("sequence").asLong() + 1,
        second.get("data").get("sequence").asLong());
  }

  @Test
  void too_much_and_less_than_nothing_are_told_as_such() {
    put(15_001, true);
    till.await(WEIGHT, data -> state(data).equals("over"));

    put(-20, true);

    till.await(WEIGHT, data -> state(data).equals("under"));
    assertEquals(List.of(), till.frames(WEIGHED));
  }

  @Test
  void a_pulled_cable_ends_the_weight_at_once_and_the_load_is_the_same_weighing_after() {
    put(777, true);
    JsonNode before = till.await(WEIGHT, data -> state(data).equals("stable"));
    till.forget();

    post("scale/unplug", "");

    till.await(WEIGHT, data -> state(data).equals("disconnected"));
    JsonNode lost = till.await(STATUS, data -> !isConnected(data, "scale"));
    assertTrue(lost.get("data").has("lastError"));
    Contracts.checkLike(STATUS, Contracts.sample(STATUS, "lost"), lost.get("data"));
    copy("device.status", UUID.fromString(lost.get("id").asText()));
    till.forget();
    post("scale/plug", "");
    till.await(STATUS, data -> isConnected(data, "scale"));
    JsonNode after = till.await(WEIGHT, data -> state(data).equals("stable"));
    assertEquals(777, after.get("data").get("grams").asInt());
    assertEquals(before.get("data").get("weighingId"), after.get("data").get("weighingId"));
  }

  @Test
  void scanning_works_while_the_scale_is_unplugged() {
    post("scale/unplug", "");
    String code = freshCode();

    scan(code);

    till.await(SCANNED, data -> data.get("code").asText().equals(code));
  }

  @Test
  void a_till_that_connects_later_is_told_how_the_devices_are() {
    post("scanner/unplug", "");
    till.await(STATUS, data -> data.get("kind").asText().equals("scanner"));

    try (TillClient second = TillClient.connect(stream(), Tokens.of("shop"), null)) {
      second.await(STATUS, data -> isConnected(data, "scale"));
      JsonNode scanner = second.await(STATUS, data -> data.get("kind").asText().equals("scanner"));
      assertEquals("disconnected", scanner.get("data").get("state").asText());
      second.await(WEIGHT, data -> state(data).equals("zero"));
    }
  }

  @Test
  void two_tills_hear_the_same() {
    String code = freshCode();
    try (TillClient second = welcomed()) {

      scan(code);

      JsonNode one = till.await(SCANNED, data -> data.get("code").asText().equals(code));
      JsonNode two = second.await(SCANNED, data -> data.get("code").asText().equals(code));
      assertEquals(one, two);
    }
  }

  /** The time is written down for whoever compares runs; a busy machine decides nothing here. */
  @Test
  void many_scans_arrive_in_order_each_once_and_the_delay_is_recorded() {
    String series = freshCode();
    long[] micros = new long[50];

    for (int at = 0; at < micros.length; at++) {
      String code = series + "-" + at;
      long sent = System.nanoTime();
      scan(code);
      till.await(SCANNED, data -> data.get("code").asText().equals(code));
      List<TillClient.Received> received = till.received(SCANNED);
      micros[at] = MICROSECONDS.convert(received.get(at).at() - sent, NANOSECONDS);
    }

    assertEquals(50, till.frames(SCANNED).size());
    for (int at = 0; at < micros.length; at++) {
      String code = till.frames(SCANNED).get(at).get("data").get("code").asText();
      assertEquals(series + "-" + at, code);
    }
    Arrays.sort(micros);
    Log.infof(
        "scan to till, the simulator's HTTP included: median %d µs, worst %d µs",
        micros[25], micros[49]);
  }

  private static ConsumerRecord<String, String> copy(String topic, UUID id) {
    return await("the copy in " + topic)
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () ->
                EventProbe.readAll(topic).stream()
                    .filter(event -> id.toString().equals(EventProbe.header(event, "ce_id")))
                    .findFirst()
                    .orElse(null),
            event -> event != null);
  }

  /** From now on it is told all. */
  private TillClient welcomed() {
    TillClient other = TillClient.connect(stream(), Tokens.of("cashier"), null);
    other.await(WELCOME, data -> true);
    return other;
  }

  private TillClient connectAfter(String last) {
    return TillClient.connect(URI.create(stream() + "?after=" + last), Tokens.of("cashier"), null);
  }

  private URI stream() {
    return URI.create(http.toString().replace("http:", "ws:"));
  }

  private static String freshCode() {
    return UuidV7.reference(UuidV7.next());
  }

  private static String state(JsonNode data) {
    return data.get("state").asText();
  }

  private static boolean isConnected(JsonNode data, String kind) {
    return data.get("kind").asText().equals(kind) && state(data).equals("connected");
  }

  private static void put(int grams, boolean stable) {
    post("scale", "{\"grams\":%d,\"stable\":%b}".formatted(grams, stable));
  }

  private static void scan(String code) {
    post("scanner", "{\"code\":\"%s\"}".formatted(code.replace("\u001D", "\\u001D")));
  }

  private static void post(String path, String body) {
    given()
        .auth()
        .oauth2(Tokens.of("cashier"))
        .contentType("application/json")
        .body(body)
        .post("/api/simulator/" + path)
        .then()
        .statusCode(204);
  }
}
