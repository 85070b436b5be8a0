package coop.fourmiliere.device.detection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.detection.recognition.Finding;
import coop.fourmiliere.device.scale.protocol.Ear;
import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.RealPorts;
import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.simulator.Cable;
import coop.fourmiliere.device.simulator.SimulatedCable;
import coop.fourmiliere.device.simulator.SimulatedDevice;
import coop.fourmiliere.device.simulator.scale.SimulatedScale;
import coop.fourmiliere.web.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scales on real pseudo-terminals that are asked, and devices that are not. */
@Timeout(180)
class AskingTest {

  @TempDir Path root;

  private Bench bench;
  private SimulatedCable cable;

  @BeforeEach
  void begin() throws Exception {
    bench = new Bench(root);
  }

  @AfterEach
  void end() throws Exception {
    bench.close();
    if (cable != null) {
      cable.pull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "toledo-8217, EVEN, toledo-8217, 7",
    "toledo-8217, NONE, toledo-8217, 8",
    "nci, EVEN, nci, 7",
    "sma, NONE, sma, 8",
    "mt-sics, NONE, mt-sics, 8",
    "kern-kcp, NONE, mt-sics, 8",
    "kern-kfb, NONE, kern-kfb, 8",
    "kern-old, NONE, kern-old, 8",
    "cas-pd2, EVEN, cas-pd2, 7",
    "icl, EVEN, icl, 7",
    "cas-type-6, EVEN, cas-type-6, 7",
    "dialog-06, ODD, dialog-06, 7",
    "sartorius-sbi, NONE, sartorius-sbi, 8",
    "ohaus, NONE, ohaus, 8",
    "dibal, NONE, dibal, 8",
  })
  void a_scale_that_waits_to_be_asked_is_found(
      String spoken, ParityBit bit, String protocol, int dataBits) throws Exception {
    SimulatedScale scale = SimulatedScale.of(spoken, Duration.ZERO);
    scale.put(1234, true, System.nanoTime());
    String file = plugOverheard(new SevenBits(bit, scale));
    assertEquals(Phase.SILENT, bench.listen(file, Belief.SCALE).phase());

    Search search = bench.ask(file);

    assertEquals(Phase.FOUND, search.phase(), search.fault());
    Finding found = search.findings().get(0);
    assertEquals(protocol, found.protocol());
    assertEquals(dataBits, found.dataBits());
  }

  @Test
  void an_unknown_device_that_talks_is_not_asked_anything() throws Exception {
    Chatterer unknown = new Chatterer("\u0001hello\n".repeat(10), "yes?");
    String file = plug(unknown);
    bench.listen(file, Belief.SCALE);

    assertEquals("device-not-understood", refusal(file));

    assertEquals(0, unknown.heard().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes?", "\u0006", "\u0015", "\u0000", "Brother QL\r\n", "\u00FF\u00FF"})
  void a_device_that_answers_what_nobody_knows_is_asked_once_and_then_left_alone(String answer)
      throws Exception {
    Chatterer unknown = new Chatterer("", answer);
    String file = plugOverheard(unknown);
    bench.listen(file, Belief.SCALE);

    Search search = bench.ask(file);

    assertEquals(Phase.STRANGE, search.phase());
    assertEquals("SI\r\n", new String(unknown.heard(), US_ASCII));
    assertEquals("device-not-understood", refusal(file));
  }

  /** What it might be by that is asked, each once; what begins otherwise is not. */
  @ParameterizedTest
  @CsvSource({
    "05, 06, 05 12 05 11 05 11",
    "05, 95, 05 05 05",
    "05, 15, 05",
    "05, 00, 05 05 05",
    "04, 86, 05 05 05 04 85 04 85",
    "04, 15, 05 05 05 04 85 04 02 B0 38 83",
  })
  void a_device_that_answers_a_control_character_is_asked_no_other_question(
      String question, String answer, String asked) throws Exception {
    Chatterer unknown =
        Chatterer.answering(
            new String(Ear.bytes(question), ISO_8859_1), new String(Ear.bytes(answer), ISO_8859_1));
    String file = plugOverheard(unknown);
    bench.listen(file, Belief.SCALE);

    Search search = bench.ask(file);

    assertEquals(Phase.STRANGE, search.phase());
    String silent = "53 49 0D 0A D7 D7 8D 57 0D 0A 0A 57 0D ";
    assertEquals(silent + asked, Ear.hex(new String(unknown.heard(), ISO_8859_1)));
    assertEquals("device-not-understood", refusal(file));
  }

  @Test
  void a_line_is_opened_once_for_all_questions_at_all_speeds() throws Exception {
    String file = plugOverheard(new Chatterer("", ""));
    bench.listen(file, Belief.SCALE);
    int before = bench.openings();

    Search search = bench.ask(file);

    assertEquals(1200, search.baud());
    assertEquals(before + 1, bench.openings());
  }

  @Test
  void leave_to_ask_ends_after_some_minutes() throws Exception {
    String file = plugOverheard(new Chatterer("", ""));
    bench.listen(file, Belief.SCALE);

    bench.clock.advance(Duration.ofMinutes(6));

    assertEquals("listen-first", refusal(file));
  }

  @Test
  void leave_to_ask_is_not_that_of_the_next_device_at_the_same_place() throws Exception {
    String file = plugOverheard(new Chatterer("", ""));
    bench.listen(file, Belief.SCALE);
    Chatterer other = new Chatterer("", "");
    SimulatedCable next = new SimulatedCable(other);
    next.plug();

    try {
      bench.computer.leads("ttyUSB0", next.port().orElseThrow());

      assertEquals("listen-first", refusal(file));
      assertEquals(0, other.heard().length);
    } finally {
      next.pull();
    }
  }

  @Test
  void a_scale_that_refuses_questions_of_others_is_asked_on() throws Exception {
    Chatterer refusing = new Chatterer("", "ES\r\n");
    bench = new Bench(root, Duration.ofSeconds(6));
    String file = plugOverheard(refusing);
    bench.listen(file, Belief.SCALE);

    assertEquals(Phase.SILENT, bench.ask(file).phase());
    assertTrue(refusing.questions() > 8, "asked " + refusing.questions() + " times");
    assertEquals("SI\r\nSI\r\n", new String(refusing.heard(), 0, 8, US_ASCII));
    assertEquals((byte) 0xD7, refusing.heard()[8], "the second refusal was of this question");
  }

  @Test
  void nothing_is_asked_before_the_port_was_listened_to_to_the_end() throws Exception {
    String file = plug(new Chatterer("", ""));
    assertEquals("listen-first", refusal(file));
    bench.detections.listen(file, Belief.SCALE);

    bench.detections.cancel();

    assertEquals("listen-first", refusal(file));
  }

  @ParameterizedTest
  @CsvSource({"SCANNER", "UNKNOWN"})
  void only_what_is_believed_to_be_a_scale_is_asked(Belief belief) throws Exception {
    Chatterer silent = new Chatterer("", "");
    String file = plugOverheard(silent);
    bench.listen(file, belief);

    assertEquals("not-a-scale", refusal(file));
    assertEquals(0, silent.heard().length);
  }

  @Test
  void a_printer_is_not_asked_whatever_is_believed() throws Exception {
    Chatterer printer = new Chatterer("", "");
    cable = new SimulatedCable(printer);
    cable.plug();
    String file =
        bench.plug(
            "ttyUSB0", cable.port().orElseThrow(), Map.of("idVendor", "04b8", "idProduct", "0202"));
    bench.listen(file, Belief.SCALE);

    assertEquals("not-a-scale", refusal(file));
    assertEquals(0, printer.heard().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"usb:0403:6001:ttyUSB0", "", "file:", "hid:"})
  void a_port_that_a_device_of_the_till_uses_is_not_touched(String named) throws Exception {
    Chatterer used = new Chatterer("", "");
    String file = plug(used);
    bench.use("scale-1", named.startsWith("usb:") ? named : named + file);

    assertEquals("port-in-use", refusalToListen(file));
    assertEquals("port-in-use", refusal(file));
    assertEquals(0, used.heard().length);
  }

  @Test
  void neither_of_two_adapters_is_touched_when_a_device_of_the_till_may_be_either()
      throws Exception {
    Map<String, String> told = Map.of("idVendor", "1a86", "idProduct", "7523");
    try (Cable one = Cable.plug();
        Cable other = Cable.plug()) {
      String first = bench.plug("ttyUSB0", one.port(), told);
      String second = bench.plug("ttyUSB1", other.port(), told);
      bench.use("scale-1", "usb:1a86:7523");

      assertEquals("port-in-use", refusalToListen(first));
      assertEquals("port-in-use", refusalToListen(second));
    }
  }

  @Test
  void a_port_that_another_program_holds_is_told_and_not_touched() throws Exception {
    try (Cable end = Cable.plug();
        Wire held =
            RealPorts.get()
                .open(new LineSettings(end.port(), 9600, 8, LineSettings.Parity.NONE, 1))) {
      Search search = bench.listen(bench.plug("ttyUSB0", end.port()), Belief.SCALE);

      assertEquals(Phase.FAILED, search.phase());
      assertTrue(search.fault().contains("is busy"), search.fault());
      held.discard();
      assertEquals(0, end.heard(Duration.ofMillis(100)).length);
    }
  }

  @Test
  void there_is_one_search_at_a_time() throws Exception {
    String file = plug(new Chatterer("", ""));
    bench.detections.listen(file, Belief.SCALE);

    assertEquals("detection-running", refusalToListen(file));
  }

  @Test
  void a_search_that_is_ended_leaves_the_line_free() throws Exception {
    String file = plug(new Chatterer("", ""));
    Search search = bench.detections.listen(file, Belief.SCALE);

    bench.detections.cancel();

    assertEquals(Phase.CANCELLED, search.phase());
    RealPorts.get().open(new LineSettings(file, 9600, 8, LineSettings.Parity.NONE, 1)).close();
  }

  @Test
  void a_port_that_this_computer_does_not_have_is_refused() {
    assertEquals("port-unknown", refusalToListen("/dev/null"));
  }

  private String plug(SimulatedDevice device) throws Exception {
    cable = new SimulatedCable(device);
    cable.plug();
    return bench.plug("ttyUSB0", cable.port().orElseThrow());
  }

  /** For what only answers. */
  private String plugOverheard(SimulatedDevice device) throws Exception {
    return plug(bench.overhear(device));
  }

  private String refusal(String file) {
    return assertThrows(Refusal.class, () -> bench.detections.ask(file)).code().code();
  }

  private String refusalToListen(String file) {
    return assertThrows(Refusal.class, () -> bench.detections.listen(file, Belief.SCALE))
        .code()
        .code();
  }
}
