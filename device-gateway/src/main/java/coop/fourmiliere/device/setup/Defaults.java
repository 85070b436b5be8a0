package coop.fourmiliere.device.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the gateway brings along in its {@code application.properties}: the devices that it knows
 * without being told, and variables with names shorter than the setting's.
 */
final class Defaults {

  private static final Pattern SHORT_NAME = Pattern.compile("\\$\\{(FOURMILIERE_[A-Z_]+):(.*)}");
  private static final Pattern KIND = Pattern.compile("fourmiliere\\.devices\\.([^.]+)\\.kind");

  private final Set<String> deviceIds = new TreeSet<>();
  private final Map<String, String> shortNames = new HashMap<>();
  private final Map<String, String> values = new HashMap<>();

  Defaults(Properties properties) {
    for (String key : properties.stringPropertyNames()) {
      Matcher kind = KIND.matcher(key);
      if (kind.matches()) {
        deviceIds.add(kind.group(1));
      }
      values.put(key, properties.getProperty(key));
      Matcher shortName = SHORT_NAME.matcher(properties.getProperty(key));
      if (shortName.matches()) {
        shortNames.put(key, shortName.group(1));
        values.put(key, shortName.group(2));
      }
    }
  }

  static Defaults ofGateway() {
    Properties properties = new Properties();
    try (InputStream in = Defaults.class.getResourceAsStream("/application.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Defaults(properties);
  }

  /** The devices whose kind is known. */
  Set<String> deviceIds() {
    return deviceIds;
  }

  /** The settings that a variable with a short name sets. */
  Set<String> withShortName() {
    return shortNames.keySet();
  }

  /** What holds when nobody says otherwise; empty when it is not set. */
  String valueOf(String key) {
    return values.getOrDefault(key, "");
  }

  /**
   * The variables that set it in that environment, the one that wins first: by the name that every
   * setting has, then by its short one.
   */
  List<String> variables(String key, Map<String, String> environment) {
    String name = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return Stream.of(name, shortNames.getOrDefault(key, ""))
        .filter(variable -> !environment.getOrDefault(variable, "").isBlank())
        .toList();
  }
}
