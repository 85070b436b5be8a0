package coop.fourmiliere.device.roster;

import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.Ports;
import coop.fourmiliere.device.stream.Feed;
import coop.fourmiliere.device.traffic.Traffic;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All devices of this till, each on a thread of its own from start to end of the gateway. */
@ApplicationScoped
public class Devices {

  private static final int BYTES_SHOWN = 64;

  /** A command of the printer's language, and nothing of what is printed. */
  private static final int PRINTED_BYTES_SHOWN = 3;

  private static final Pattern TILL_ID = Pattern.compile("[A-Za-z0-9-]{1,40}");

  private final DeviceSettings settings;
  private final Ports ports;
  private final List<DialogueMaker> makers;
  private final List<PortSource> sources;
  private final Feed feed;
  private final Clock clock;
  private final String tillId;
  private final List<DeviceStatus> statuses = new ArrayList<>();
  private final Map<String, Traffic> traffics = new HashMap<>();
  private final List<Thread> threads = new ArrayList<>();

  Devices(
      DeviceSettings settings,
      Ports ports,
      @All List<DialogueMaker> makers,
      @All List<PortSource> sources,
      Feed feed,
      Clock clock,
      @ConfigProperty(name = "fourmiliere.till-id") String tillId) {
    this.settings = settings;
    this.ports = ports;
    this.makers = makers;
    this.sources = sources;
    this.feed = feed;
    this.clock = clock;
    this.tillId = tillId;
  }

  void start(@Observes StartupEvent started) {
    if (!TILL_ID.matcher(tillId).matches()) {
      throw new IllegalArgumentException(
          "FOURMILIERE_TILL_ID may have 1 to 40 letters, digits and hyphens, not: " + tillId);
    }
    new TreeMap<>(settings.devices()).forEach(this::start);
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      thread.join(2_000);
    }
  }

  /** How each device is, in the order of the ids. */
  public List<DeviceView> views() {
    return statuses.stream().map(DeviceStatus::view).toList();
  }

  /** What goes over the line of that device, if there is one. */
  public Optional<Traffic> traffic(String deviceId) {
    return Optional.ofNullable(traffics.get(deviceId));
  }

  private void start(String id, DeviceSettings.Device device) {
    if (device.kind().optional() && line(id, device).isEmpty()) {
      return;
    }
    DeviceStatus status = new DeviceStatus(id, device.kind(), tillId, feed::tell, clock);
    Dialogue dialogue = maker(device.kind()).make(status, device);
    Traffic traffic = traffic(device.kind());
    Ports heard = line -> traffic.listenTo(ports.open(line));
    SerialDevice serial = new SerialDevice(heard, () -> line(id, device), dialogue, status);
    statuses.add(status);
    traffics.put(id, traffic);
    Thread thread = new Thread(serial, "device-" + id);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private Traffic traffic(DeviceKind kind) {
    return switch (kind) {
      // Card numbers go over it.
      case TERMINAL -> new Traffic(0, 0, clock);
      case PRINTER -> new Traffic(BYTES_SHOWN, PRINTED_BYTES_SHOWN, clock);
      default -> new Traffic(BYTES_SHOWN, BYTES_SHOWN, clock);
    };
  }

  private DialogueMaker maker(DeviceKind kind) {
    return makers.stream()
        .filter(maker -> maker.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody talks with a " + kind));
  }

  private Optional<LineSettings> line(String id, DeviceSettings.Device device) {
    return sources.stream()
        .flatMap(source -> source.portOf(id).stream())
        .findFirst()
        .or(() -> device.port().filter(port -> !port.isBlank()))
        .map(port -> maker(device.kind()).line(port, device));
  }
}
