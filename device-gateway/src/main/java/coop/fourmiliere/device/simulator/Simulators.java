package coop.fourmiliere.device.simulator;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.roster.PortSource;
import coop.fourmiliere.device.simulator.printer.SimulatedPrinter;
import coop.fourmiliere.device.simulator.scale.SimulatedScale;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The simulated devices: one for each device that has no port of its own, and only when the
 * configuration asks for simulation.
 */
@ApplicationScoped
class Simulators implements PortSource {

  private static final Duration SETTLE = Duration.ofMillis(450);
  private static final SimulatedDevice MUTE = new MuteDevice();

  private final Map<String, SimulatedLine> lines = new HashMap<>();
  private final Map<DeviceKind, SimulatedLine> byKind = new HashMap<>();
  private final SimulatedScale scale;
  private final SimulatedPrinter printer;
  private final SimulatedDisplay display = new SimulatedDisplay();

  Simulators(
      @ConfigProperty(name = "fourmiliere.simulator") boolean enabled, DeviceSettings settings) {
    this.scale = SimulatedScale.of(protocol(settings), SETTLE);
    this.printer = SimulatedPrinter.of(printerModel(settings));
    if (enabled) {
      settings.devices().forEach(this::simulate);
    }
  }

  @Override
  public Optional<String> portOf(String deviceId) {
    SimulatedLine line = lines.get(deviceId);
    return line == null
        ? Optional.empty()
        : Optional.of(line.port().orElse("simulator (unplugged)"));
  }

  /** The line of the simulated device of that kind, if there is one. */
  Optional<SimulatedLine> line(DeviceKind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** The printer whose roll the page shows. */
  SimulatedPrinter printer() {
    return printer;
  }

  /** The customer display that the page shows. */
  SimulatedDisplay display() {
    return display;
  }

  /** The scale whose platter the page fills. */
  SimulatedScale scale() {
    return scale;
  }

  /** There is one simulated scale; it speaks what the first one in the configuration is set to. */
  private static String protocol(DeviceSettings settings) {
    return withoutPort(settings, DeviceKind.SCALE)
        .flatMap(device -> device.protocol().stream())
        .findFirst()
        .orElse("toledo-8217");
  }

  /** Nor is there more than one printer. */
  private static String printerModel(DeviceSettings settings) {
    return withoutPort(settings, DeviceKind.PRINTER)
        .map(DeviceSettings.Device::model)
        .findFirst()
        .orElse("epson");
  }

  private static Stream<DeviceSettings.Device> withoutPort(
      DeviceSettings settings, DeviceKind kind) {
    return new TreeMap<>(settings.devices())
        .values().stream().filter(device -> device.kind() == kind && device.port().isEmpty());
  }

  private void simulate(String id, DeviceSettings.Device device) {
    if (device.kind() == DeviceKind.TERMINAL
        || device.port().isPresent()
        || byKind.containsKey(device.kind())) {
      return;
    }
    SimulatedLine line = new SimulatedLine(id, pretender(device.kind()));
    try {
      line.plug();
    } catch (IOException impossible) {
      Log.errorf("%s can't be simulated: %s", id, impossible.getMessage());
    }
    lines.put(id, line);
    byKind.put(device.kind(), line);
  }

  private SimulatedDevice pretender(DeviceKind kind) {
    return switch (kind) {
      case SCALE -> scale;
      case PRINTER -> printer;
      case DISPLAY -> display;
      default -> MUTE;
    };
  }

  /** A scanner answers nothing. */
  private static final class MuteDevice implements SimulatedDevice {

    private static final byte[] NOTHING = {};

    @Override
    public byte[] hear(byte[] bytes, long now) {
      return NOTHING;
    }

    @Override
    public byte[] idle(long now) {
      return NOTHING;
    }
  }
}
