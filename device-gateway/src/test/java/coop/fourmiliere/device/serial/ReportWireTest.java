package coop.fourmiliere.device.serial;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.simulator.Cable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that is read by waiting: a pseudo-terminal stands in for the system's hidraw file. */
@Timeout(30)
class ReportWireTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int LENGTH_AT_MOST = 64;
  private static final byte[] REPORT = {3, 4, 2, 0, (byte) 0x90, 0};

  @TempDir Path folder;

  @Test
  void a_report_is_read_as_it_came() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = open("hid:" + cable.port())) {
      cable.send(REPORT);

      assertArrayEquals(REPORT, wire.read(SOON));
    }
  }

  @Test
  void silence_is_no_report() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = open("hid:" + cable.port())) {
      assertEquals(0, wire.read(Duration.ofMillis(20)).length);
    }
  }

  @Test
  void a_till_that_was_busy_gets_the_newest() throws Exception {
    try (Wire wire = openWhenAllCame(100)) {
      assertEquals(36, wire.read(SOON)[0], "what is older is lost");

      for (int newer = 37; newer < 100; newer++) {
        assertEquals(newer, wire.read(SOON)[0]);
      }
    }
  }

  @Test
  void what_came_before_it_was_asked_for_is_discarded() throws Exception {
    try (Wire wire = openWhenAllCame(3)) {
      wire.discard();

      assertThrows(IOException.class, () -> wire.read(Duration.ZERO));
    }
  }

  @Test
  void a_pulled_cable_ends_the_line_with_a_reason() throws Exception {
    Cable cable = Cable.plug();
    try (Wire wire = open("hid:" + cable.port())) {
      cable.pull();

      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertTrue(
                      assertThrows(IOException.class, () -> wire.read(Duration.ofMillis(50)))
                          .getMessage()
                          .contains("cable")));
    }
  }

  @Test
  void closing_ends_the_thread_that_reads() throws Exception {
    try (Cable cable = Cable.plug()) {
      Wire wire = open("hid:" + cable.port());
      String reader = "reads-" + Path.of(cable.port()).getFileName();
      assertTrue(running(reader));

      wire.close();

      await().atMost(SOON).until(() -> !running(reader));
    }
  }

  @Test
  void a_missing_file_is_told() {
    IOException told = assertThrows(IOException.class, () -> open("hid:" + folder + "/hidraw9"));

    assertTrue(told.getMessage().contains("hidraw9 is missing"), told.getMessage());
  }

  @Test
  void what_only_speaks_takes_no_bytes() throws Exception {
    Path file = Files.createFile(folder.resolve("hidraw0"));
    try (Wire wire = open("hid:" + file)) {
      assertThrows(IOException.class, () -> wire.write((byte) 1));
    }
  }

  private static boolean running(String thread) {
    return Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals(thread));
  }

  /** Reports as long as one may be, numbered from 0, all of which came before anybody reads. */
  private Wire openWhenAllCame(int count) throws IOException {
    byte[] reports = new byte[count * LENGTH_AT_MOST];
    for (int number = 0; number < count; number++) {
      reports[number * LENGTH_AT_MOST] = (byte) number;
    }
    Wire wire = open("hid:" + Files.write(folder.resolve("hidraw1"), reports));
    await().atMost(SOON).until(() -> !running("reads-hidraw1"));
    return wire;
  }

  private static Wire open(String port) throws IOException {
    return RealPorts.get().open(new LineSettings(port, 9600, 8, LineSettings.Parity.NONE, 1));
  }
}
