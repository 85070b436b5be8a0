package coop.fourmiliere.device.serial;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.serial.LineSettings.Parity;
import coop.fourmiliere.device.simulator.Cable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** TCP on this computer, files, and long writes to lines that take them slowly or not at all. */
@Timeout(60)
class OtherLinesTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Stall SHORT = new Stall(Duration.ofMillis(300));
  private static final byte[] MUCH = new byte[400_000];

  static {
    new Random(7).nextBytes(MUCH);
  }

  @TempDir Path folder;

  @Test
  void a_device_in_the_network_hears_and_answers() throws Exception {
    try (ServerSocket server = server();
        Wire wire = RealPorts.get().open(line(address(server)));
        Socket device = server.accept()) {
      wire.write("hello".getBytes(US_ASCII));
      assertArrayEquals("hello".getBytes(US_ASCII), device.getInputStream().readNBytes(5));

      device.getOutputStream().write(new byte[] {0x12, (byte) 0xFF});

      assertArrayEquals(new byte[] {0x12, (byte) 0xFF}, read(wire, 2));
      assertEquals(0, wire.read(Duration.ofMillis(20)).length);
    }
  }

  @Test
  void what_is_long_arrives_whole_in_the_network() throws Exception {
    try (ServerSocket server = server();
        Wire wire = RealPorts.get().open(line(address(server)));
        Socket device = server.accept()) {
      CompletableFuture<byte[]> heard = CompletableFuture.supplyAsync(() -> all(device));

      wire.write(MUCH);

      assertArrayEquals(MUCH, heard.get());
    }
  }

  @Test
  void what_waits_unread_is_discarded() throws Exception {
    try (ServerSocket server = server();
        Wire wire = RealPorts.get().open(line(address(server)));
        Socket device = server.accept()) {
      device.getOutputStream().write(new byte[] {1, 2});
      read(wire, 1);
      device.getOutputStream().write(new byte[2_000]);
      wire.read(SOON);

      wire.discard();

      assertEquals(0, wire.read(Duration.ofMillis(20)).length);
    }
  }

  @Test
  void a_device_that_stops_reading_does_not_hold_up_its_thread() throws Exception {
    try (ServerSocket server = server();
        Wire wire = TcpWire.open(address(server), SHORT);
        Socket device = server.accept()) {
      device.setReceiveBufferSize(4096);

      IOException stopped = assertThrows(IOException.class, () -> wire.write(new byte[20_000_000]));

      assertEquals(
          "the line takes no bytes: is the device on, has it paper?", stopped.getMessage());
    }
  }

  @Test
  void a_device_that_hangs_up_ends_the_wire() throws Exception {
    try (ServerSocket server = server();
        Wire wire = RealPorts.get().open(line(address(server)))) {
      server.accept().close();

      IOException cut = assertThrows(IOException.class, () -> wire.read(SOON));

      assertTrue(cut.getMessage().startsWith("the connection was cut"), cut.getMessage());
    }
  }

  @Test
  void a_device_file_hears_what_is_written() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = RealPorts.get().open(line("file:" + cable.port()))) {
      wire.write("hello".getBytes(US_ASCII));

      assertArrayEquals("hello".getBytes(US_ASCII), cable.heard(SOON));
      assertEquals(0, wire.read(Duration.ofMillis(20)).length);
      wire.discard();
    }
  }

  @Test
  void a_device_file_tells_what_the_device_says() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = RealPorts.get().open(line("file:" + cable.port()))) {
      cable.send((byte) 0x12, (byte) 0x16);

      assertArrayEquals(new byte[] {0x12, 0x16}, wire.read(SOON));
    }
  }

  @Test
  void a_device_file_is_free_again_once_it_is_closed() throws Exception {
    try (Cable cable = Cable.plug()) {
      RealPorts.get().open(line("file:" + cable.port())).close();

      await().atMost(SOON).until(() -> readersOf(cable.port()) == 0);
    }
  }

  private static long readersOf(String port) {
    String name = "reads-" + Path.of(port).getFileName();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .count();
  }

  @Test
  void a_device_file_that_takes_nothing_does_not_hold_up_its_thread() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = FileWire.open("file:" + cable.port(), SHORT)) {
      IOException stopped = assertThrows(IOException.class, () -> wire.write(MUCH));

      assertEquals("the printer takes no bytes: is it on, has it paper?", stopped.getMessage());
    }
  }

  @Test
  void a_device_file_that_goes_ends_the_wire() throws Exception {
    Path file = Files.createFile(folder.resolve("lp0"));
    try (Wire wire = RealPorts.get().open(line("file:" + file))) {
      Files.delete(file);

      assertThrows(IOException.class, () -> wire.read(SOON));
      assertThrows(IOException.class, () -> wire.write((byte) 1));
    }
  }

  @Test
  void a_device_file_that_is_not_there_is_said_to_be_missing() {
    Path file = folder.resolve("lp9");

    IOException missing =
        assertThrows(IOException.class, () -> RealPorts.get().open(line("file:" + file)));

    assertEquals(
        "file %s is missing: is the printer on and its cable in?".formatted(file),
        missing.getMessage());
  }

  @Test
  void a_folder_is_no_device_file() {
    IOException no =
        assertThrows(IOException.class, () -> RealPorts.get().open(line("file:" + folder)));

    assertTrue(no.getMessage().contains("can't be opened"), no.getMessage());
  }

  @Test
  void what_is_long_arrives_whole_on_a_serial_line() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = RealPorts.get().open(line(cable.port()))) {
      byte[] receipt = Arrays.copyOf(MUCH, 30_000);
      CompletableFuture<byte[]> heard =
          CompletableFuture.supplyAsync(() -> all(cable, receipt.length));

      wire.write(receipt);

      assertArrayEquals(receipt, heard.get());
    }
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static String address(ServerSocket server) {
    return "tcp:127.0.0.1:" + server.getLocalPort();
  }

  private static LineSettings line(String port) {
    return new LineSettings(port, 9600, 8, Parity.NONE, 1);
  }

  private static byte[] read(Wire wire, int count) throws Exception {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (read.size() < count) {
      read.writeBytes(wire.read(SOON));
    }
    return read.toByteArray();
  }

  private static byte[] all(Socket device) {
    try {
      return device.getInputStream().readNBytes(MUCH.length);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] all(Cable cable, int count) {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    while (heard.size() < count) {
      heard.writeBytes(cable.heard(SOON));
    }
    return heard.toByteArray();
  }
}
