package coop.fourmiliere.device.serial;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The serial ports of this computer, as Linux tells of them: {@code /sys/class/tty} with what each
 * hangs on, and {@code /dev/serial/by-id} with the names that stay. Elsewhere there are none.
 */
@ApplicationScoped
public class PluggedPorts {

  private final Path terminals;
  private final Path files;

  /**
   * The ports of the computer whose files are there.
   *
   * @param root {@code /}; a folder that looks like it, in tests
   */
  public PluggedPorts(
      @ConfigProperty(name = "fourmiliere.serial.root", defaultValue = "/") String root) {
    this.terminals = Path.of(root, "sys/class/tty");
    this.files = Path.of(root, "dev");
  }

  /** All that can be opened now, in the order of their names. */
  public List<PluggedPort> all() {
    return list(terminals).map(this::port).flatMap(Optional::stream).toList();
  }

  /** The files of the ports that a name of the configuration may mean now; mostly one. */
  public List<Path> files(String name) {
    Stream<Path> found =
        UsbName.parse(name)
            .map(usb -> all().stream().filter(usb::names).map(PluggedPort::file))
            .orElseGet(() -> meant(files.resolve(file(name))));
    return found.map(PluggedPorts::real).flatMap(Optional::stream).toList();
  }

  /** Twins without serial numbers have one link between them: it may mean the one left without. */
  private Stream<Path> meant(Path file) {
    boolean link = file.startsWith(files.resolve("serial/by-id"));
    Optional<PluggedPort> port =
        all().stream().filter(each -> link && file.equals(each.byId())).findFirst();
    Stream<Path> twins =
        all().stream()
            .filter(each -> each.byId() == null && each.usb() != null)
            .filter(each -> port.isPresent() && each.usb().equals(port.get().usb()))
            .map(PluggedPort::file);
    return Stream.concat(Stream.of(file), twins);
  }

  /** Some name a file with how it is spoken to; it is the same file. */
  private static String file(String name) {
    return Stream.of(FileWire.SCHEME, ReportWire.SCHEME)
        .filter(name::startsWith)
        .findFirst()
        .map(scheme -> name.substring(scheme.length()))
        .orElse(name);
  }

  /**
   * Tells this plugging of a port from the next at the same place: the system makes its file anew.
   *
   * @return what is equal as long as it is plugged in; null when it is not there
   */
  public Object plugging(PluggedPort port) {
    try {
      return Files.readAttributes(port.file(), BasicFileAttributes.class).fileKey();
    } catch (IOException gone) {
      return null;
    }
  }

  /** The name to write down: the one that stays, else the adapter's, else the one of the moment. */
  public String lastingName(PluggedPort port) {
    boolean unique = port.usb() != null && files(port.usb().name()).size() == 1;
    // Twins without serial numbers have one such name between them, which leads to either.
    if (port.byId() != null && (unique || port.usb() == null)) {
      return port.byId().toString();
    }
    return unique ? port.usb().name() : port.file().toString();
  }

  /**
   * The file of the adapter of that name.
   *
   * @throws IOException when there is none or more than one, with a sentence that says which
   */
  String resolve(String name) throws IOException {
    UsbName usb =
        UsbName.parse(name)
            .orElseThrow(() -> new IOException("port " + name + " is not called so"));
    List<PluggedPort> found = all().stream().filter(usb::names).toList();
    if (found.isEmpty()) {
      throw new IOException("port " + name + " is missing: is the cable in?");
    } else if (found.size() > 1) {
      throw new IOException(ambiguous(name, found));
    }
    return found.get(0).file().toString();
  }

  private static String ambiguous(String name, List<PluggedPort> found) {
    String which =
        found.stream()
            .map(port -> port.file() + " (" + port.usb().name() + ")")
            .collect(Collectors.joining(" and "));
    boolean told = found.stream().map(port -> port.usb().name()).distinct().count() > 1;
    return "port %s is ambiguous: %s; %s"
        .formatted(
            name,
            which,
            told ? "add the serial number" : "take a name of /dev/serial/by-id or by-path");
  }

  private Optional<PluggedPort> port(Path terminal) {
    Path file = files.resolve(terminal.getFileName().toString());
    Optional<Path> target = real(file);
    Optional<Path> device = real(terminal);
    if (target.isEmpty() || device.isEmpty()) {
      return Optional.empty();
    }
    PluggedPort.Usb usb = usb(device.get());
    return usb != null || isBuiltIn(device.get())
        ? Optional.of(new PluggedPort(file, byId(target.get()), usb))
        : Optional.empty();
  }

  private Path byId(Path target) {
    return list(files.resolve("serial/by-id"))
        .filter(link -> real(link).filter(target::equals).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** Linux lists ports that a board could have and has not; their type is 0. */
  private static boolean isBuiltIn(Path device) {
    String type = read(device.resolve("type"));
    return type != null && !type.equals("0");
  }

  /** A port's folder is somewhere below that of its adapter. */
  private static PluggedPort.Usb usb(Path device) {
    for (Path folder = device; folder != null; folder = folder.getParent()) {
      String vendor = read(folder.resolve("idVendor"));
      String product = read(folder.resolve("idProduct"));
      if (vendor != null && product != null) {
        String serial = read(folder.resolve("serial"));
        return new PluggedPort.Usb(
            vendor.toLowerCase(Locale.ROOT),
            product.toLowerCase(Locale.ROOT),
            serial == null ? null : serial.replaceAll("\\s+", "_"),
            read(folder.resolve("manufacturer")),
            read(folder.resolve("product")));
      }
    }
    return null;
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted(Comparator.comparing(Path::toString)).toList().stream();
    } catch (IOException none) {
      return Stream.empty();
    }
  }

  private static Optional<Path> real(Path file) {
    try {
      return Optional.of(file.toRealPath());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static String read(Path file) {
    try {
      String text = Files.readString(file).strip();
      return text.isEmpty() ? null : text;
    } catch (IOException absent) {
      return null;
    }
  }
}
