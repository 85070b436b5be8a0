package coop.fourmiliere.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.RunningDevice;
import coop.fourmiliere.device.roster.Statuses;
import coop.fourmiliere.device.simulator.Cable;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.device.stream.FactType;
import coop.fourmiliere.testkit.Contracts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A scanner on a pseudo-terminal. */
@Timeout(60)
class ScannerTest {

  private static final String STATUS = FactType.STATUS_CHANGED.type();
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private final List<Fact> told = new CopyOnWriteArrayList<>();
  private final DeviceStatus status = Statuses.of(DeviceKind.SCANNER, told::add);
  private Cable cable;
  private RunningDevice running;

  @BeforeEach
  void plug() throws IOException {
    cable = Cable.plug();
    DoubleReads doubleReads = new DoubleReads(Duration.ZERO);
    running =
        RunningDevice.start(
            cable::port,
            new Scanner(
                status, "till-1", new ScanFraming(), doubleReads, told::add, Clock.systemUTC()),
            status);
    await().atMost(SOON).until(() -> Statuses.isConnected(status));
  }

  @AfterEach
  void end() throws InterruptedException {
    running.close();
    cable.close();
  }

  @Test
  void what_is_no_code_is_told_so_that_the_till_can_say_it() throws IOException {
    send("\u00fe\u00ff\u00fe\r");

    awaitStatuses(2);
    JsonNode misread = status(1);
    assertEquals("connected", misread.get("state").asText());
    assertEquals(
        "something was read that is no code: is the speed right?",
        misread.get("lastError").asText());
    Contracts.checkLike(STATUS, Contracts.sample(STATUS, "misread"), misread);
  }

  @Test
  void the_next_code_that_is_read_ends_it() throws IOException {
    send("\u00fe\u00ff\u00fe\r");
    awaitStatuses(2);

    send("5400141234565\r");

    awaitStatuses(3);
    assertNull(status(2).get("lastError"));
    assertEquals(List.of("5400141234565"), scans());
  }

  @Test
  void noise_on_and_on_is_told_once() throws IOException {
    for (int i = 0; i < 50; i++) {
      send("\u00fe\u00ff\u00fe\r");
    }
    send("5400141234565\r");

    await().atMost(SOON).until(() -> !scans().isEmpty());
    assertEquals(3, statuses().size());
  }

  @Test
  void half_a_code_is_dropped_with_a_complaint() throws IOException {
    send("8432235985234\r");
    await().atMost(SOON).until(() -> !scans().isEmpty());

    send("540014");

    awaitStatuses(2);
    send("5400141234565\r");
    await().atMost(SOON).until(() -> scans().size() > 1);
    assertEquals(List.of("8432235985234", "5400141234565"), scans());
  }

  private void send(String text) throws IOException {
    cable.send(text.getBytes(ISO_8859_1));
  }

  private void awaitStatuses(int count) {
    await().atMost(SOON).until(() -> statuses().size() >= count);
  }

  private List<Fact> statuses() {
    return told.stream().filter(fact -> fact.type() == FactType.STATUS_CHANGED).toList();
  }

  private JsonNode status(int at) {
    return JSON.valueToTree(statuses().get(at).data());
  }

  private List<String> scans() {
    return told.stream()
        .filter(fact -> fact.type() == FactType.SCANNED)
        .map(fact -> ((Scanned) fact.data()).code())
        .toList();
  }
}
