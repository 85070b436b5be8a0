package coop.fourmiliere.device.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.serial.LineSettings.Parity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices on the network, on real sockets. */
@Timeout(30)
class TcpWireTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void bytes_go_both_ways_as_they_are() throws Exception {
    try (ServerSocket server = listen();
        Wire wire = open(server);
        Socket device = server.accept()) {
      device.getOutputStream().write(new byte[] {0x06, 0, (byte) 0xFF, 0x10});
      assertArrayEquals(new byte[] {0x06, 0, (byte) 0xFF, 0x10}, wire.read(SOON));

      wire.write((byte) 0x80, (byte) 0, (byte) 0);

      assertArrayEquals(new byte[] {(byte) 0x80, 0, 0}, device.getInputStream().readNBytes(3));
      assertTrue(wire.keepsBytes());
    }
  }

  @Test
  void silence_is_no_bytes() throws Exception {
    try (ServerSocket server = listen();
        Wire wire = open(server)) {
      assertEquals(0, wire.read(Duration.ofMillis(1)).length);
    }
  }

  @Test
  void what_was_not_read_can_be_forgotten() throws Exception {
    try (ServerSocket server = listen();
        Wire wire = open(server);
        Socket device = server.accept()) {
      device.getOutputStream().write(1);
      assertEquals(1, wire.read(SOON).length);
      wire.discard();
      device.getOutputStream().write(2);

      assertArrayEquals(new byte[] {2}, wire.read(SOON));
    }
  }

  @Test
  void a_device_that_hangs_up_is_noticed() throws Exception {
    try (ServerSocket server = listen();
        Wire wire = open(server)) {
      server.accept().close();

      IOException gone = assertThrows(IOException.class, () -> wire.read(SOON));

      assertEquals(
          "the connection was cut: is it switched on and in the network?", gone.getMessage());
    }
  }

  @Test
  void a_device_that_resets_the_connection_is_noticed() throws Exception {
    try (ServerSocket server = listen();
        Wire wire = open(server)) {
      Socket device = server.accept();
      device.setSoLinger(true, 0);
      device.close();

      IOException gone = assertThrows(IOException.class, () -> wire.read(SOON));

      assertEquals(
          "the connection was cut: is it switched on and in the network?", gone.getMessage());
    }
  }

  @Test
  void a_wait_ends_when_the_thread_is_asked_to_end() throws Exception {
    try (ServerSocket server = listen();
        Wire wire = open(server)) {
      CompletableFuture<Exception> ended = new CompletableFuture<>();
      Thread reader =
          new Thread(
              () ->
                  ended.complete(assertThrows(InterruptedException.class, () -> wire.read(SOON))));
      reader.start();

      reader.interrupt();

      ended.join();
    }
  }

  @Test
  void a_device_that_refuses_is_told_of() throws Exception {
    int free;
    try (ServerSocket server = listen()) {
      free = server.getLocalPort();
    }

    IOException refused = assertThrows(IOException.class, () -> open("tcp:127.0.0.1:" + free));

    assertEquals(
        "tcp:127.0.0.1:" + free + " refuses: is it the device's address, is it free?",
        refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp:",
        "tcp:host",
        "tcp:host:0",
        "tcp:host:70000",
        "tcp:1.2.3.4:x",
        "tcp:a b:1",
        "tcp::20007"
      })
  void an_address_that_makes_no_sense_is_told_of(String address) {
    IOException refused = assertThrows(IOException.class, () -> open(address));

    assertEquals(
        "address " + address + " makes no sense: write tcp:host:port", refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"tcp:nobody.invalid:20007, is not known: is its name right?"})
  void a_name_that_nobody_has_is_told_of(String address, String why) {
    IOException refused = assertThrows(IOException.class, () -> open(address));

    assertEquals(address + " " + why, refused.getMessage());
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static Wire open(ServerSocket server) throws IOException {
    return open("tcp:127.0.0.1:" + server.getLocalPort());
  }

  private static Wire open(String address) throws IOException {
    return new SystemPorts(new PluggedPorts("/"))
        .open(new LineSettings(address, 9600, 8, Parity.NONE, 2));
  }
}
