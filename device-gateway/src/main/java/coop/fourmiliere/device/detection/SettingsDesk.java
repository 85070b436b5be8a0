package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.detection.recognition.Finding;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.serial.PluggedPorts;
import coop.fourmiliere.device.setup.Amendment;
import coop.fourmiliere.device.setup.NextStart;
import coop.fourmiliere.device.setup.UnreadableSettings;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a device that was found into the shop's settings, for the next start of the gateway. */
@ApplicationScoped
class SettingsDesk {

  private final Detections detections;
  private final PluggedPorts plugged;
  private final Optional<String> file;

  SettingsDesk(
      Detections detections,
      PluggedPorts plugged,
      @ConfigProperty(name = "FOURMILIERE_GATEWAY_CONFIG") Optional<String> file) {
    this.detections = detections;
    this.plugged = plugged;
    this.file = file;
  }

  /**
   * The devices that it may be: those of its kind after the next start, and a new one; none while
   * the shop's file can't be read, which {@link #amend} tells.
   */
  List<Target> targets(DeviceKind kind) {
    try {
      return targets(kind, NextStart.of(file));
    } catch (UnreadableSettings unknown) {
      return List.of();
    }
  }

  private static List<Target> targets(DeviceKind kind, NextStart next) {
    Set<String> devices = next.devices();
    Stream<Target> there =
        devices.stream()
            .filter(id -> next.setting(id, "kind").equals(Optional.of(kind.word())))
            .map(
                id ->
                    new Target(
                        id, next.setting(id, "port").orElse(null), interval(id, next), false));
    String fresh =
        IntStream.iterate(1, number -> number + 1)
            .mapToObj(number -> kind.word() + "-" + number)
            .filter(id -> !devices.contains(id))
            .findFirst()
            .orElseThrow();
    return Stream.concat(there, Stream.of(new Target(fresh, null, null, true))).toList();
  }

  private static Integer interval(String deviceId, NextStart next) {
    return next.setting(deviceId, "interval-grams")
        .filter(grams -> grams.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .orElse(null);
  }

  /**
   * Works out what would be written.
   *
   * @param protocol which of the candidates it is; null for a scanner
   * @param intervalGrams e on the plate of a scale; null leaves what is set
   * @throws Refusal when nothing of the kind was found, or the shop's file can't be read
   */
  Amendment amend(String deviceId, String protocol, Integer intervalGrams) {
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
    NextStart next = next();
    if (targets(finding.kind(), next).stream()
        .noneMatch(target -> target.deviceId().equals(deviceId))) {
      throw nothing();
    }
    String port = plugged.lastingName(search.port());
    return next.amend(new Proposal(deviceId, port, finding, intervalGrams, next).settings());
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
      throw changed();
    } else if (!amendment.overruled().isEmpty()) {
      throw new Refusal(
          DetectionProblem.SETTINGS_OVERRULED, String.join(", ", amendment.overruled()));
    } else if (!amendment.faults().isEmpty()) {
      throw new Refusal(DetectionProblem.SETTINGS_WRONG, String.join(" ", amendment.faults()));
    }
    try {
      return amendment.write().orElseThrow(SettingsDesk::changed);
    } catch (IOException forbidden) {
      throw new Refusal(
          DetectionProblem.SETTINGS_NOT_WRITABLE, written + ": copy the lines into it by hand.");
    }
  }

  private NextStart next() {
    try {
      return NextStart.of(file);
    } catch (UnreadableSettings unreadable) {
      throw new Refusal(DetectionProblem.SETTINGS_UNREADABLE, unreadable.getMessage());
    }
  }

  private static Refusal changed() {
    return new Refusal(DetectionProblem.SETTINGS_CHANGED, "Look at the lines again.");
  }

  private static Refusal nothing() {
    return new Refusal(DetectionProblem.NOTHING_FOUND, "Search again.");
  }

  /**
   * A device that it may be.
   *
   * @param port where that one is now, or null
   * @param intervalGrams e of that one as it is set, or null
   * @param fresh whether there is none of that name yet
   */
  record Target(String deviceId, String port, Integer intervalGrams, boolean fresh) {}
}
