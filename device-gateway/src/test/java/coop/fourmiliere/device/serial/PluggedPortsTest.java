package coop.fourmiliere.device.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.serial.LineSettings.Parity;
import coop.fourmiliere.device.simulator.Cable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Serial ports by the adapters that they hang on, in folders laid out as those of Linux. */
@Timeout(30)
class PluggedPortsTest {

  private static final Map<String, String> FTDI =
      Map.of("idVendor", "0403", "idProduct", "6001", "manufacturer", "FTDI", "serial", "A10K");
  private static final Map<String, String> FTDI_TOO =
      Map.of("idVendor", "0403", "idProduct", "6001", "serial", "A10L");
  private static final Map<String, String> CH340 =
      Map.of("idVendor", "1A86", "idProduct", "7523", "product", "USB Serial");

  @TempDir Path root;

  private FakeComputer computer;

  @BeforeEach
  void build() throws IOException {
    computer = new FakeComputer(root);
  }

  @Test
  void a_port_is_listed_with_what_its_adapter_says_and_the_name_that_stays() throws IOException {
    computer.converter("1-2", "ttyUSB0", FTDI);
    file("ttyUSB0");
    computer.byId("usb-FTDI_A10K-if00-port0", "ttyUSB0");

    List<PluggedPort> ports = computer.ports().all();

    assertEquals(
        List.of(
            new PluggedPort(
                computer.dev("ttyUSB0"),
                computer.dev("serial/by-id/usb-FTDI_A10K-if00-port0"),
                new PluggedPort.Usb("0403", "6001", "A10K", "FTDI", null))),
        ports);
  }

  @Test
  void a_device_that_is_a_port_itself_is_listed_with_its_serial_number_as_udev_writes_it()
      throws IOException {
    computer.modem(
        "1-3", "ttyACM0", Map.of("idVendor", "0c2e", "idProduct", "090a", "serial", "S 7"));
    file("ttyACM0");

    assertEquals("usb:0c2e:090a:S_7", computer.ports().all().get(0).usb().name());
  }

  @Test
  void of_the_boards_ports_only_those_that_it_has_are_listed() throws IOException {
    computer.board("ttyS0", "4");
    computer.board("ttyS1", "0");
    Files.createDirectories(root.resolve("sys/class/tty/tty1"));
    for (String tty : List.of("ttyS0", "ttyS1", "tty1")) {
      file(tty);
    }

    List<Path> files = computer.ports().all().stream().map(PluggedPort::file).toList();

    assertEquals(List.of(computer.dev("ttyS0")), files);
  }

  @Test
  void a_computer_that_is_no_linux_has_no_ports_listed() {
    assertEquals(List.of(), new PluggedPorts(root.resolve("none").toString()).all());
  }

  @Test
  void a_line_is_opened_by_the_adapters_name_wherever_it_is_plugged() throws Exception {
    try (Cable cable = Cable.plug()) {
      computer.converter("1-2", "ttyUSB3", FTDI);
      computer.leads("ttyUSB3", cable.port());

      try (Wire wire = open("usb:0403:6001")) {
        wire.write((byte) 'W');
        assertArrayEquals(new byte[] {'W'}, cable.heard(Duration.ofSeconds(5)));
      }
    }
  }

  @Test
  void one_of_two_adapters_is_opened_by_its_serial_number() throws Exception {
    try (Cable cable = Cable.plug()) {
      computer.converter("1-1", "ttyUSB0", FTDI);
      computer.converter("1-2", "ttyUSB1", FTDI_TOO);
      file("ttyUSB0");
      computer.leads("ttyUSB1", cable.port());

      try (Wire wire = open("usb:0403:6001:A10L")) {
        wire.write((byte) 'W');
        assertArrayEquals(new byte[] {'W'}, cable.heard(Duration.ofSeconds(5)));
      }
    }
  }

  @Test
  void an_adapter_that_is_not_there_is_said_to_be_missing() throws IOException {
    computer.converter("1-1", "ttyUSB0", FTDI);
    file("ttyUSB0");

    assertEquals(
        "port usb:0403:6001:A10L is missing: is the cable in?", refusal("usb:0403:6001:A10L"));
  }

  @Test
  void two_adapters_that_match_are_both_named() throws IOException {
    computer.converter("1-1", "ttyUSB0", FTDI);
    computer.converter("1-2", "ttyUSB1", FTDI_TOO);
    file("ttyUSB0");
    file("ttyUSB1");

    String dev = root.resolve("dev") + "/";
    assertEquals(
        "port usb:0403:6001 is ambiguous: %sttyUSB0 (usb:0403:6001:A10K) and %sttyUSB1 (usb:0403:6001:A10L); add the serial number"
            .formatted(dev, dev),
        refusal("usb:0403:6001"));
  }

  @Test
  void two_adapters_without_a_serial_number_need_another_name() throws IOException {
    computer.converter("1-1", "ttyUSB0", CH340);
    computer.converter("1-2", "ttyUSB1", CH340);
    file("ttyUSB0");
    file("ttyUSB1");

    String refusal = refusal("usb:1A86:7523");

    assertTrue(refusal.endsWith("; take a name of /dev/serial/by-id or by-path"), refusal);
  }

  @Test
  void the_name_to_write_down_is_the_one_that_stays_longest() throws IOException {
    computer.converter("1-1", "ttyUSB0", FTDI);
    computer.converter("1-2", "ttyUSB1", FTDI_TOO);
    computer.converter("1-3", "ttyUSB2", CH340);
    computer.converter("1-4", "ttyUSB3", CH340);
    for (int port = 0; port < 4; port++) {
      file("ttyUSB" + port);
    }
    computer.byId("usb-FTDI_A10K", "ttyUSB0");
    PluggedPorts ports = computer.ports();

    assertEquals(
        List.of(
            computer.dev("serial/by-id/usb-FTDI_A10K").toString(),
            "usb:0403:6001:A10L",
            computer.dev("ttyUSB2").toString(),
            computer.dev("ttyUSB3").toString()),
        ports.all().stream().map(ports::lastingName).toList());
  }

  private void file(String tty) throws IOException {
    Files.createFile(computer.dev(tty));
  }

  private Wire open(String name) throws IOException {
    return new SystemPorts(computer.ports()).open(new LineSettings(name, 9600, 8, Parity.NONE, 1));
  }

  private String refusal(String name) {
    return assertThrows(IOException.class, () -> open(name)).getMessage();
  }

  @Test
  void twins_without_serial_numbers_are_not_told_apart_by_the_one_name_that_they_share()
      throws IOException {
    computer.converter("1-2", "ttyUSB0", CH340);
    computer.converter("1-3", "ttyUSB1", CH340);
    file("ttyUSB0");
    file("ttyUSB1");
    computer.byId("usb-1a86_USB_Serial-if00-port0", "ttyUSB1");
    PluggedPorts ports = computer.ports();

    List<String> names = ports.all().stream().map(ports::lastingName).toList();

    assertEquals(
        List.of(computer.dev("ttyUSB0").toString(), computer.dev("ttyUSB1").toString()), names);
  }

  @Test
  void the_one_name_that_twins_share_may_mean_either() throws IOException {
    computer.converter("1-2", "ttyUSB0", CH340);
    computer.converter("1-3", "ttyUSB1", CH340);
    file("ttyUSB0");
    file("ttyUSB1");
    computer.byId("usb-1a86_USB_Serial-if00-port0", "ttyUSB1");

    List<Path> meant = computer.ports().files(byId("usb-1a86_USB_Serial-if00-port0"));

    assertEquals(Set.of(computer.dev("ttyUSB0"), computer.dev("ttyUSB1")), Set.copyOf(meant));
  }

  @Test
  void the_ports_of_one_adapter_have_names_of_their_own() throws IOException {
    computer.converter("1-2", "ttyUSB0", CH340);
    computer.converter("1-3", "ttyUSB1", CH340);
    file("ttyUSB0");
    file("ttyUSB1");
    computer.byId("usb-1a86_USB_Serial-if00-port0", "ttyUSB0");
    computer.byId("usb-1a86_USB_Serial-if01-port0", "ttyUSB1");

    List<Path> meant = computer.ports().files(byId("usb-1a86_USB_Serial-if01-port0"));

    assertEquals(List.of(computer.dev("ttyUSB1")), meant);
  }

  private String byId(String name) {
    return computer.dev("serial/by-id/" + name).toString();
  }
}
