package coop.fourmiliere.device.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder that looks like a Linux computer with serial adapters, laid out as a real one. */
public final class FakeComputer {

  private static final String BUS = "sys/devices/pci0000:00/0000:00:14.0/usb1/";

  private final Path root;

  public FakeComputer(Path root) throws IOException {
    this.root = root;
    for (String folder : new String[] {"sys/class/tty", "dev/serial/by-id"}) {
      Files.createDirectories(root.resolve(folder));
    }
  }

  public PluggedPorts ports() {
    return new PluggedPorts(root.toString());
  }

  public Path dev(String name) {
    return root.resolve("dev").resolve(name);
  }

  /** A converter such as FTDI's: the port has a folder of its own below the adapter's interface. */
  public void converter(String place, String tty, Map<String, String> told) throws IOException {
    plug(place, place + ":1.0/" + tty + "/tty/" + tty, tty, told);
  }

  /** A device that is a serial port itself (CDC ACM): its port is below its interface. */
  public void modem(String place, String tty, Map<String, String> told) throws IOException {
    plug(place, place + ":1.1/tty/" + tty, tty, told);
  }

  /** What the board could have; its type is 0 when it has not. */
  public void board(String tty, String type) throws IOException {
    Path folder = root.resolve("sys/devices/platform/serial8250/tty/" + tty);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("type"), type + "\n");
    Files.createSymbolicLink(root.resolve("sys/class/tty/" + tty), folder);
  }

  /** The file of that port leads to this one. */
  public void leads(String tty, String target) throws IOException {
    Files.deleteIfExists(dev(tty));
    Files.createSymbolicLink(dev(tty), Path.of(target));
  }

  public void byId(String name, String tty) throws IOException {
    Files.createSymbolicLink(dev("serial/by-id/" + name), Path.of("../../" + tty));
  }

  public void pull(String tty) throws IOException {
    Files.delete(root.resolve("sys/class/tty/" + tty));
    Files.delete(dev(tty));
  }

  private void plug(String place, String below, String tty, Map<String, String> told)
      throws IOException {
    Path device = root.resolve(BUS + place);
    Path folder = device.resolve(below);
    Files.createDirectories(folder);
    for (Map.Entry<String, String> each : told.entrySet()) {
      Files.writeString(device.resolve(each.getKey()), each.getValue() + "\n");
    }
    Files.createSymbolicLink(root.resolve("sys/class/tty/" + tty), folder);
  }
}
