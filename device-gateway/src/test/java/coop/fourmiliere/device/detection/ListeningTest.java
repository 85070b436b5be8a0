package coop.fourmiliere.device.detection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.detection.recognition.Finding;
import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.simulator.Cable;
import coop.fourmiliere.device.simulator.SimulatedCable;
import coop.fourmiliere.device.simulator.SimulatedDevice;
import coop.fourmiliere.device.simulator.scale.SimulatedScale;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Devices on real pseudo-terminals that are only listened to. */
@Timeout(120)
class ListeningTest {

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "cas-ecr, ODD, 7, 1234",
    "epelsa, NONE, 8, 1234",
    "indicator, NONE, 8, 1234",
    "indicator, EVEN, 7, 1234",
  })
  void a_scale_that_speaks_by_itself_is_found_with_its_weight_and_its_line(
      String protocol, ParityBit bit, int dataBits, int grams) throws Exception {
    SimulatedScale scale = SimulatedScale.of(protocol, Duration.ZERO);
    scale.put(grams, true, System.nanoTime());

    Finding found = listen(new SevenBits(bit, scale), Belief.SCALE).findings().get(0);

    assertEquals(protocol, found.protocol());
    assertEquals(grams, found.grams());
    assertEquals(dataBits, found.dataBits());
    assertEquals(9600, found.baud());
  }

  @ParameterizedTest
  @EnumSource(
      value = Belief.class,
      names = {"SCANNER", "UNKNOWN"})
  void a_scanner_is_found_by_an_article_scanned_twice(Belief belief) throws Exception {
    try (Bench bench = new Bench(root);
        Cable cable = Cable.plug()) {
      Search search = bench.detections.listen(bench.plug("ttyUSB0", cable.port()), belief);

      await()
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(100))
          .until(
              () -> {
                cable.send("5449000000996\r\n".getBytes(US_ASCII));
                return search.phase().over();
              });

      assertEquals(Phase.FOUND, search.phase());
      assertEquals("5449000000996", search.findings().get(0).code());
    }
  }

  @ParameterizedTest
  @EnumSource(Belief.class)
  void a_device_that_is_listened_to_is_sent_not_a_single_byte(Belief belief) throws Exception {
    Chatterer unknown = new Chatterer("\u0001hello\n".repeat(10), "yes?");

    Search search = listen(unknown, belief);

    assertEquals(Phase.STRANGE, search.phase());
    assertEquals(0, unknown.heard().length);
  }

  /**
   * Its first words are garbled, at another speed; whoever presses on is heard at the right one.
   */
  @Test
  void a_scale_with_a_print_key_is_found_at_another_speed_by_pressing_it_several_times()
      throws Exception {
    try (Bench bench = new Bench(root);
        Cable cable = Cable.plug()) {
      Search search = bench.detections.listen(bench.plug("ttyUSB0", cable.port()), Belief.SCALE);

      await()
          .atMost(Duration.ofSeconds(40))
          .pollInterval(Duration.ofMillis(200))
          .until(
              () -> {
                boolean right = search.baud() == 2400;
                cable.send(right ? " 1.234kg\r\n".getBytes(US_ASCII) : new byte[] {-2, 0, -8, 0});
                return search.phase().over();
              });

      assertEquals(Phase.FOUND, search.phase());
      assertEquals(2400, search.findings().get(0).baud());
      assertEquals(1234, search.findings().get(0).grams());
    }
  }

  @Test
  void a_line_is_opened_once_for_all_speeds() throws Exception {
    try (Bench bench = new Bench(root);
        Cable cable = Cable.plug()) {
      Search search = bench.detections.listen(bench.plug("ttyUSB0", cable.port()), Belief.SCALE);

      await().atMost(Duration.ofSeconds(20)).until(() -> search.baud() == 4800);
      int system = cable.baud();
      await().atMost(Duration.ofSeconds(20)).until(() -> search.phase().over());

      assertEquals(4800, system);
      assertEquals(115_200, search.baud());
      assertEquals(1, bench.openings());
    }
  }

  @Test
  void what_comes_is_shown_as_it_comes() throws Exception {
    Search search = listen(new Chatterer("\u0001hello\n".repeat(10), ""), Belief.UNKNOWN);

    assertTrue(
        search.frames().stream().anyMatch(frame -> frame.text().contains("<SOH>hello<LF>")),
        search.frames().toString());
  }

  @Test
  void a_device_that_says_nothing_is_silent() throws Exception {
    assertEquals(Phase.SILENT, listen(new Chatterer("", ""), Belief.SCALE).phase());
  }

  @Test
  void a_cable_that_is_pulled_is_told() throws Exception {
    try (Bench bench = new Bench(root);
        Cable cable = Cable.plug()) {
      Search search = bench.detections.listen(bench.plug("ttyUSB0", cable.port()), Belief.SCALE);
      await().until(() -> search.baud() == 9600);

      cable.pull();

      await().atMost(Duration.ofSeconds(20)).until(() -> search.phase() == Phase.FAILED);
    }
  }

  private Search listen(SimulatedDevice device, Belief belief) throws Exception {
    SimulatedCable cable = new SimulatedCable(device);
    cable.plug();
    try (Bench bench = new Bench(root)) {
      return bench.listen(bench.plug("ttyUSB0", cable.port().orElseThrow()), belief);
    } finally {
      cable.pull();
    }
  }
}
