package coop.fourmiliere.device.setup;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What would hold if the gateway started now, which is another thing than what it runs with once
 * somebody has changed the shop's file: the environment wins over the file, and the file over what
 * the gateway brings along.
 */
public final class NextStart {

  private final Defaults defaults = Defaults.ofGateway();
  private final Map<String, String> environment;
  private final Path path;
  private final String text;
  private final Map<String, String> settings = new HashMap<>();

  /**
   * Reads the file.
   *
   * @param environment names the file, and has the variables that win over it
   * @throws UnreadableSettings when the file is named but can't be read
   */
  NextStart(Map<String, String> environment) {
    this.environment = environment;
    this.path = SettingsFile.pathOf(environment);
    this.text = path == null ? "" : SettingsFile.text(path);
    SettingsFile.parse(path, text).lines().forEach(line -> settings.put(line.key(), line.value()));
  }

  /**
   * Reads the file.
   *
   * @param named another file than the one that this process was started with
   * @throws UnreadableSettings when the file is named but can't be read
   */
  public static NextStart of(Optional<String> named) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    named.ifPresent(file -> environment.put(SettingsFile.VARIABLE, file));
    return new NextStart(environment);
  }

  /** The devices that anything is set of. */
  public Set<String> devices() {
    Set<String> devices = new TreeSet<>(defaults.deviceIds());
    settings.keySet().forEach(key -> KnownSettings.deviceOf(key).ifPresent(devices::add));
    return devices;
  }

  /**
   * A setting of a device as it is written, such as {@code stop-bits}; empty when it is not set.
   */
  public Optional<String> setting(String deviceId, String name) {
    String key = KnownSettings.keyOf(deviceId, name);
    return Stream.concat(
            defaults.variables(key, environment).stream().map(environment::get).map(String::strip),
            Stream.of(settings.getOrDefault(key, ""), defaults.valueOf(key)))
        .filter(Predicate.not(String::isEmpty))
        .findFirst();
  }

  /**
   * A change of the file as it is now.
   *
   * @param wanted the settings by their full names, in the order in which new ones are to stand
   */
  public Amendment amend(Map<String, String> wanted) {
    return new Amendment(environment, path, text, wanted);
  }
}
