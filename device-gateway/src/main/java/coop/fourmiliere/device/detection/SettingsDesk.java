package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.detection.recognition.Finding;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.serial.PluggedPorts;
import coop.fourmiliere.device.setup.Amendment;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a device that was found into the shop's settings, for the next start of the gateway. */
@ApplicationScoped
class SettingsDesk {

  private final Detections detections;
  private final PluggedPorts plugged;
  private final DeviceSettings settings;
  private final Optional<String> file;

  SettingsDesk(
      Detections detections,
      PluggedPorts plugged,
      DeviceSettings settings,
      @ConfigProperty(name = "FOURMILIERE_GATEWAY_CONFIG") Optional<String> file) {
    this.detections = detections;
    this.plugged = plugged;
    this.settings = settings;
    this.file = file;
  }

  /** The devices that it may be: those of its kind, and a new one. */
  List<Target> targets(DeviceKind kind) {
    List<Target> targets =
        new TreeMap<>(settings.devices())
            .entrySet().stream()
                .filter(device -> device.getValue().kind() == kind)
                .map(device -> new Target(device.getKey(), port(device.getValue()), false))
                .toList();
    String fresh =
        IntStream.iterate(1, number -> number + 1)
            .mapToObj(number -> kind.word() + "-" + number)
            .filter(id -> !settings.devices().containsKey(id))
            .findFirst()
            .orElseThrow();
    return Stream.concat(targets.stream(), Stream.of(new Target(fresh, null, true))).toList();
  }

  /**
   * Works out what would be written.
   *
   * @param protocol which of the candidates it is; null for a scanner
   * @throws Refusal when nothing of the kind was found
   */
  Amendment amend(String deviceId, String protocol) {
    Search search =
        detections
            .search()
            .filter(done -> done.phase() == Phase.FOUND)
            .orElseThrow(SettingsDesk::nothing);
    Finding finding =
        search.findings().stream()
            .filter(each -> Objects.equals(each.protocol(), protocol))
            .findFirst()
            .orElseThrow(SettingsDesk::nothing);
    if (targets(finding.kind()).stream().noneMatch(target -> target.deviceId().equals(deviceId))) {
      throw nothing();
    }
    String port = plugged.lastingName(search.port());
    DeviceSettings.Device before = settings.devices().get(deviceId);
    return Amendment.of(file, new Proposal(deviceId, port, finding, before).settings());
  }

  /**
   * Writes it.
   *
   * @param version of the file that was shown
   * @return where the file of before is
   */
  Path write(Amendment amendment, String version) {
    Path written =
        amendment
            .file()
            .orElseThrow(() -> new Refusal(DetectionProblem.NO_SETTINGS_FILE, "Copy the lines."));
    if (!amendment.version().equals(version)) {
      throw new Refusal(DetectionProblem.SETTINGS_CHANGED, "Look at the lines again.");
    } else if (!amendment.overruled().isEmpty()) {
      throw new Refusal(
          DetectionProblem.SETTINGS_OVERRULED, String.join(", ", amendment.overruled()));
    } else if (!amendment.faults().isEmpty()) {
      throw new Refusal(DetectionProblem.SETTINGS_WRONG, String.join(" ", amendment.faults()));
    }
    try {
      return amendment.write();
    } catch (IOException forbidden) {
      throw new Refusal(
          DetectionProblem.SETTINGS_NOT_WRITABLE, written + ": copy the lines into it by hand.");
    }
  }

  private static String port(DeviceSettings.Device device) {
    return device.port().filter(port -> !port.isBlank()).orElse(null);
  }

  private static Refusal nothing() {
    return new Refusal(DetectionProblem.NOTHING_FOUND, "Search again.");
  }

  /**
   * A device that it may be.
   *
   * @param port where that one is now, or null
   * @param fresh whether there is none of that name yet
   */
  record Target(String deviceId, String port, boolean fresh) {}
}
