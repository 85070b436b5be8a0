package coop.fourmiliere.device.serial;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.serial.LineSettings.Parity;
import coop.fourmiliere.device.simulator.Cable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real ports of the system: pseudo-terminals, opened by jSerialComm like a cable's. */
@Timeout(30)
class SystemPortsTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final SystemPorts ports = new SystemPorts(new PluggedPorts("/"));

  @Test
  void every_byte_arrives_as_it_was_sent() throws Exception {
    byte[] all = new byte[2_000];
    new Random(5).nextBytes(all);
    try (Cable cable = Cable.plug();
        Wire wire = ports.open(plain(cable.port()))) {

      cable.send(all);

      assertArrayEquals(all, read(wire, all.length));
    }
  }

  @Test
  void what_the_gateway_says_is_heard_at_the_other_end() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = ports.open(plain(cable.port()))) {

      wire.write((byte) 'W', (byte) '\r', (byte) '\n', (byte) 0xFF);

      assertArrayEquals(new byte[] {'W', '\r', '\n', (byte) 0xFF}, cable.heard(SOON));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1200, 2400, 4800, 19_200, 38_400, 115_200})
  void a_line_goes_on_at_another_speed_without_what_came_before(int baud) throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = ports.open(plain(cable.port()))) {
      assertEquals(9600, cable.baud());

      wire.changeSpeed(baud);

      assertEquals(baud, cable.baud());
      cable.send((byte) 'W');
      assertArrayEquals(new byte[] {'W'}, read(wire, 1));
    }
  }

  @Test
  void seven_data_bits_lose_the_eighth() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = ports.open(toledo(cable.port()))) {

      cable.send((byte) 0x82, (byte) 0xB1, (byte) 0x8D);

      assertArrayEquals(new byte[] {0x02, 0x31, 0x0D}, read(wire, 3));
    }
  }

  @Test
  void silence_gives_nothing_after_its_time() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = ports.open(plain(cable.port()))) {
      long began = System.nanoTime();

      byte[] nothing = wire.read(Duration.ofMillis(50));

      assertEquals(0, nothing.length);
      assertTrue(System.nanoTime() - began >= 50_000_000);
    }
  }

  @Test
  void what_is_discarded_is_not_read() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = ports.open(plain(cable.port()))) {
      cable.send("old".getBytes(US_ASCII));
      read(wire, 1);
      cable.send("older".getBytes(US_ASCII));
      assertTrue(cable.arrives(SOON));
      wire.discard();
      assertEquals(0, wire.read(Duration.ofMillis(20)).length);
    }
  }

  @Test
  void a_pulled_cable_ends_the_wire_at_once_and_for_good() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = ports.open(toledo(cable.port()))) {

      cable.pull();

      IOException cut = assertThrows(IOException.class, () -> wire.read(SOON));
      assertTrue(cut.getMessage().contains("was cut"), cut.getMessage());
      assertThrows(IOException.class, () -> wire.write((byte) 'W'));
      assertThrows(IOException.class, wire::discard);
    }
  }

  @Test
  void a_line_is_opened_again_and_again_with_parity_though_a_pseudo_terminal_has_none()
      throws Exception {
    try (Cable cable = Cable.plug()) {
      for (int time = 0; time < 5; time++) {
        try (Wire wire = ports.open(toledo(cable.port()))) {
          cable.send((byte) time);

          assertArrayEquals(new byte[] {(byte) time}, read(wire, 1));
        }
      }
    }
  }

  @Test
  void a_port_that_is_not_there_is_said_to_be_missing() {
    IOException missing =
        assertThrows(IOException.class, () -> ports.open(plain("/dev/ttyUSB-none")));

    assertEquals("port /dev/ttyUSB-none is missing: is the cable in?", missing.getMessage());
  }

  @Test
  void a_port_that_is_held_is_said_to_be_busy() throws Exception {
    try (Cable cable = Cable.plug();
        Wire holder = ports.open(plain(cable.port()))) {
      IOException busy = assertThrows(IOException.class, () -> ports.open(plain(cable.port())));

      assertTrue(busy.getMessage().contains("is busy"), busy.getMessage());
      holder.write((byte) 'W');
      assertArrayEquals(new byte[] {'W'}, cable.heard(SOON));
    }
  }

  @Test
  void what_is_no_serial_port_cannot_be_opened() {
    IOException no = assertThrows(IOException.class, () -> ports.open(plain("/dev/null")));

    assertTrue(no.getMessage().contains("can't be opened"), no.getMessage());
  }

  @Test
  void a_flood_that_nobody_reads_ends_the_wire_instead_of_leaving_holes() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = ports.open(plain(cable.port()))) {
      IOException flood = assertThrows(IOException.class, () -> flood(cable, wire));

      assertTrue(flood.getMessage().contains("floods"), flood.getMessage());
    }
  }

  /** Writes until the gateway's queue is full, then reads. */
  private static void flood(Cable cable, Wire wire) throws Exception {
    byte[] garbage = new byte[512];
    for (int piece = 0; piece < 100_000; piece++) {
      try {
        cable.send(garbage);
      } catch (IOException full) {
        wire.discard();
      }
    }
    wire.read(SOON);
  }

  private static byte[] read(Wire wire, int count) throws Exception {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (read.size() < count) {
      byte[] chunk = wire.read(SOON);
      if (chunk.length == 0) {
        break;
      }
      read.writeBytes(chunk);
    }
    return read.toByteArray();
  }

  private static LineSettings plain(String port) {
    return new LineSettings(port, 9600, 8, Parity.NONE, 1);
  }

  private static LineSettings toledo(String port) {
    return new LineSettings(port, 9600, 7, Parity.EVEN, 1);
  }
}
